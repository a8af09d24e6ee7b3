package io.tandem.it.servers.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** What the unit holds. */
@Entity
public class Report {

    @Id
    @GeneratedValue
    Long id;

    String item;

    protected Report() {}

    Report(String item) {
        this.item = item;
    }
}
