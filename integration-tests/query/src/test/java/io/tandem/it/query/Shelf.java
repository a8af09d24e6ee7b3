package io.tandem.it.query;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.List;

@Entity
class Shelf {

    @EmbeddedId
    Place place;

    @ElementCollection
    List<String> labels;

    protected Shelf() {}

    Shelf(Place place, String... labels) {
        this.place = place;
        this.labels = List.of(labels);
    }

    @Embeddable
    record Place(int aisle, int level) implements Serializable {}
}
