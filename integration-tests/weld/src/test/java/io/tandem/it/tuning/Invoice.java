package io.tandem.it.tuning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

@Entity
@FilterDef(name = "above", parameters = @ParamDef(name = "amount", type = Integer.class))
@Filter(name = "above", condition = "amount > :amount")
public class Invoice {

    @Id
    Long id;

    int amount;

    protected Invoice() {}

    Invoice(long id, int amount) {
        this.id = id;
        this.amount = amount;
    }
}
