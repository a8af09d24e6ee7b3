package com.example.shop;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NoSuchElementException;

/** Sells what is on the shelf: the order goes into one database, the stock out of another, with an invoice and a confirmation. */
@ApplicationScoped
public class Shop {

    static final int LATEST = 8;

    @Inject
    @Session
    EntityManager orders;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    /** None where files could not be recovered after a crash. */
    @Inject
    Instance<Invoices> invoices;

    @Inject
    Confirmations confirmations;

    /** Writes both databases and the invoice, and has the confirmation sent; or none of it. */
    @Transactional
    public Order sell(String sku, int pieces, String email) {
        StockItem item = warehouse.find(StockItem.class, sku, PESSIMISTIC_WRITE);
        if (item == null) {
            throw new NoSuchElementException("There is no item '" + sku + "' in the warehouse");
        }
        Order order = new Order(item.getName(), pieces, email);
        orders.persist(order);
        invoices.stream().forEach(each -> each.write(order));
        confirmations.send(order);
        item.take(pieces);
        warehouse.persist(new StockMovement(order, item));
        return order;
    }

    public List<Order> latestOrders() {
        return orders.createQuery("from Order order by id desc", Order.class)
                .setMaxResults(LATEST)
                .getResultList();
    }

    public long countOrders() {
        return orders.createQuery("select count(*) from Order", Long.class).getSingleResult();
    }

    /** Each of them has been given to the mailer. */
    public long countConfirmations() {
        return orders.createQuery("select count(*) from Order where email is not null", Long.class)
                .getSingleResult();
    }

    public List<StockItem> stock() {
        return warehouse
                .createQuery("from StockItem order by name", StockItem.class)
                .getResultList();
    }

    public List<StockMovement> latestMovements() {
        return warehouse
                .createQuery("from StockMovement order by id desc", StockMovement.class)
                .setMaxResults(LATEST)
                .getResultList();
    }

    public long countMovements() {
        return warehouse
                .createQuery("select count(*) from StockMovement", Long.class)
                .getSingleResult();
    }

    @Transactional
    public void open(@Observes Startup event) {
        if (stock().isEmpty()) {
            warehouse.persist(new StockItem("bell", "Brass bell", 24));
            warehouse.persist(new StockItem("lamp", "Front lamp", 12));
            warehouse.persist(new StockItem("saddle", "Double saddle", 5));
        }
    }
}
