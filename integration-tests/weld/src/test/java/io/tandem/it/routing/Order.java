package io.tandem.it.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;

@Entity
@NamedQuery(name = "Order.byCustomer", query = "from Order where customer = :customer")
class Order {

    @Id
    Long id;

    String customer;

    protected Order() {}

    Order(long id, String customer) {
        this.id = id;
        this.customer = customer;
    }

    String customer() {
        return customer;
    }
}
