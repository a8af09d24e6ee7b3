package io.tandem.it.query;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;

@Entity
@IdClass(Seat.Key.class)
class Seat {

    @Id
    Integer line;

    @Id
    Integer number;

    @Version
    int changes;

    protected Seat() {}

    Seat(int line, int number) {
        this.line = line;
        this.number = number;
    }

    record Key(Integer line, Integer number) implements Serializable {}
}
