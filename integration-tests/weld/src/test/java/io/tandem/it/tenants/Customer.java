package io.tandem.it.tenants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.TenantId;

@Entity
class Customer {

    @Id
    Long id;

    @TenantId
    String shop;

    protected Customer() {}

    Customer(long id) {
        this.id = id;
    }
}
