package io.tandem.se;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Words in one column. */
@Converter
class TagsConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> tags) {
        return tags == null ? null : String.join(" ", tags);
    }

    @Override
    public List<String> convertToEntityAttribute(String tags) {
        return tags == null ? null : List.of(tags.split(" "));
    }
}
