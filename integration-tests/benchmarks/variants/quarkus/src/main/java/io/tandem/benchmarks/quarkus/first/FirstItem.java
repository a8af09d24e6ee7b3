package io.tandem.benchmarks.quarkus.first;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the first database. */
@Entity
@Table(name = "item")
public class FirstItem {

    @Id
    long id;

    String name = "";

    protected FirstItem() {}

    public FirstItem(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
