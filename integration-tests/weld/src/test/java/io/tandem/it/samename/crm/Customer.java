package io.tandem.it.samename.crm;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("crm")
public class Customer {

    @Id
    public Long id;

    public String name;

    protected Customer() {}

    public Customer(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
