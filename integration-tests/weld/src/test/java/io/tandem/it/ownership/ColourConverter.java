package io.tandem.it.ownership;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class ColourConverter implements AttributeConverter<Colour, String> {

    @Override
    public String convertToDatabaseColumn(Colour colour) {
        return colour == null ? null : "colour " + colour.name();
    }

    @Override
    public Colour convertToEntityAttribute(String column) {
        return column == null ? null : new Colour(column.replaceFirst("colour ", ""));
    }
}
