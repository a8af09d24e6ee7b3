package io.tandem.it.query;

import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

@StaticMetamodel(Customer.class)
abstract class Customer_ {

    public static volatile SingularAttribute<Customer, String> name;
}
