package io.tandem.it.query;

import static io.tandem.Condition.between;
import static io.tandem.Condition.eq;
import static io.tandem.Condition.ge;
import static io.tandem.Condition.in;
import static io.tandem.Condition.isNull;
import static io.tandem.Condition.like;
import static io.tandem.Condition.lt;
import static io.tandem.Condition.ne;
import static io.tandem.Condition.not;
import static io.tandem.Condition.or;
import static io.tandem.Sort.asc;
import static io.tandem.Sort.desc;

import io.tandem.EntityQuery;
import io.tandem.Sessions;
import io.tandem.it.query.kept.Receipt;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.JoinType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The examples of the documentation's page about queries. */
@Dependent
class OrderBook {

    @Inject
    Sessions sessions;

    Optional<Transaction> latest() {
        return sessions.query(Transaction.class)
                .orderBy(desc("timestamp"))
                .limit(1)
                .first();
    }

    List<Order> paidSince(Instant day) {
        return sessions.query(Order.class)
                .where(eq("status", Status.PAID), ge("recorded", day))
                .list();
    }

    List<Order> below(BigDecimal limit) {
        return sessions.query(Order.class).where(lt(Order_.total, limit)).list();
    }

    List<Order> ofCustomersIn(String city) {
        return sessions.query(Order.class)
                .where(eq("customer.address.city", city))
                .list();
    }

    List<Order> anyOf(Collection<Long> ids) {
        return sessions.query(Order.class).where(in(Order_.id, ids)).list();
    }

    List<Order> urgentOrUnexplained() {
        return sessions.query(Order.class)
                .where(or(isNull("note"), like("note", "urgent%")), not(eq("status", Status.CANCELLED)))
                .list();
    }

    List<Order> byCustomerAndDay() {
        return sessions.query(Order.class)
                .orderBy(asc("customer.name"), desc(Order_.recorded))
                .list();
    }

    List<Order> page(int number, int size) {
        return sessions.query(Order.class)
                .orderBy(asc("id"))
                .offset(number * size)
                .limit(size)
                .list();
    }

    Order byNote(String note) {
        return sessions.query(Order.class).where(eq("note", note)).single();
    }

    @Transactional
    public BigDecimal turnover(Instant from, Instant to) {
        try (Stream<Order> orders =
                sessions
                        .query(Order.class)
                        .where(between("recorded", from, to), ne("status", Status.CANCELLED))
                        .stream()) {
            return orders.map(order -> order.total).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    long open() {
        return sessions.query(Order.class).where(eq("status", Status.OPEN)).count();
    }

    boolean hasOrders(Customer customer) {
        return sessions.query(Order.class).where(eq("customer", customer)).exists();
    }

    @Transactional
    public Order pay(long id) {
        Order order = sessions.query(Order.class)
                .where(eq("id", id))
                .criteria(criteria -> {
                    criteria.root().fetch("lines", JoinType.LEFT);
                    criteria.options(query -> query.setLockMode(LockModeType.PESSIMISTIC_WRITE));
                })
                .single();
        order.status = Status.PAID;
        return order;
    }

    List<Order> with(String article) {
        return sessions.query(Order.class)
                .criteria(criteria -> criteria.query()
                        .where(criteria.builder()
                                .equal(criteria.root().join("lines").get("article"), article))
                        .distinct(true))
                .orderBy(asc("id"))
                .list();
    }

    EntityQuery<Receipt> archived() {
        return sessions.query("archive", Receipt.class);
    }
}
