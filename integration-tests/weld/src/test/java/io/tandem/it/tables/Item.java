package io.tandem.it.tables;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
@Connection("warehouse")
class Item {

    @Id
    Long id;

    BigDecimal price;

    protected Item() {}

    Item(long id, BigDecimal price) {
        this.id = id;
        this.price = price;
    }
}
