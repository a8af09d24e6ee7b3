package io.tandem.benchmarks.quarkus.second;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the second database. */
@Entity
@Table(name = "item")
public class SecondItem {

    @Id
    long id;

    String name = "";

    protected SecondItem() {}

    public SecondItem(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
