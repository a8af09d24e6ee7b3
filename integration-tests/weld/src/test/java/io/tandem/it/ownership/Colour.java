package io.tandem.it.ownership;

/** Neither an entity nor an embeddable: a converter stores it. */
record Colour(String name) {}
