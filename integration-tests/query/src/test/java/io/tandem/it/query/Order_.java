package io.tandem.it.query;

import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.math.BigDecimal;

@StaticMetamodel(Order.class)
abstract class Order_ extends Recorded_ {

    public static volatile SingularAttribute<Order, BigDecimal> total;
    public static volatile SingularAttribute<Order, Integer> items;
    public static volatile SingularAttribute<Order, String> note;
    public static volatile SingularAttribute<Order, Status> status;
    public static volatile SingularAttribute<Order, Customer> customer;
    public static volatile ListAttribute<Order, OrderLine> lines;
}
