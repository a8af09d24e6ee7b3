package io.tandem.it.listeners;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
@Connection("audit")
@EntityListeners(Echo.class)
class AuditEntry {

    @Id
    @GeneratedValue
    Long id;

    String text;

    protected AuditEntry() {}

    AuditEntry(String text) {
        this.text = text;
    }
}
