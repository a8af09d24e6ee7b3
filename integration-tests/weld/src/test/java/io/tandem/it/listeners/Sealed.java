package io.tandem.it.listeners;

import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class Sealed implements AttributeConverter<String, String> {

    @Inject
    Safe safe;

    @Override
    public String convertToDatabaseColumn(String clear) {
        return clear == null ? null : safe.seal(clear);
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        return sealed == null ? null : safe.open(sealed);
    }
}
