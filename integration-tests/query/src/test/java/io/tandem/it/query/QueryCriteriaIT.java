package io.tandem.it.query;

import static io.tandem.Condition.eq;
import static io.tandem.Condition.gt;
import static io.tandem.Sort.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.EntityQuery;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.criteria.JoinType;
import org.hibernate.Hibernate;
import org.hibernate.LockMode;
import org.junit.jupiter.api.Test;

/** The one escape. */
class QueryCriteriaIT extends QueryScenario {

    @Test
    void fetches() {
        Order order = orders().where(eq("id", 1L))
                .criteria(each -> each.root().fetch("lines", JoinType.LEFT))
                .single();

        assertThat(Hibernate.isInitialized(order.lines)).isTrue();
        assertThat(order.lines).hasSize(2);
    }

    @Test
    void countsAnEntityOnceHoweverManyRowsAFetchTakes() {
        for (JoinType type : new JoinType[] {JoinType.LEFT, JoinType.INNER}) {
            EntityQuery<Order> fetching =
                    orders().criteria(each -> each.root().fetch("lines", type)).orderBy(asc("customer.name"));

            assertThat(fetching.count()).isEqualTo(fetching.list().size());
            assertThat(fetching.exists()).isTrue();
            assertThat(fetching.where(eq("id", 9L)).exists()).isFalse();
        }
    }

    @Test
    void joins() {
        EntityQuery<Order> joining = orders().criteria(each -> {
                    each.query()
                            .where(each.root().join("lines").get("article").in("lamp", "desk"))
                            .distinct(true);
                })
                .where(eq("customer.name", "Ann"));

        assertThat(ids(joining)).containsExactly(1);
        assertThat(joining.count()).isEqualTo(1);
        assertThat(joining.exists()).isTrue();
    }

    @Test
    void addsToWhatElseTheQuerySays() {
        EntityQuery<Order> query = orders().where(gt("id", 1L))
                .orderBy(asc("items"))
                .criteria(each -> each.query()
                        .where(each.builder().lessThan(each.root().get(Order_.total), total(40)))
                        .orderBy(each.builder().desc(each.root().get("id"))))
                .criteria(each -> each.query()
                        .where(each.builder().isEmpty(each.root().get("lines")).not()));

        assertThat(ids(query)).containsExactly(2);
        assertThat(query.count()).isEqualTo(1);
        assertThat(ids(orders().orderBy(asc("items")).criteria(each -> each.query()
                        .orderBy(each.builder().desc(each.root().get("id"))))))
                .containsExactly(4, 3, 2, 1);
    }

    @Test
    void locks() {
        EntityQuery<Order> locked = orders().where(eq("id", 1L), eq("customer.name", "Ann"))
                .criteria(each -> each.options(query -> query.setLockMode(LockModeType.PESSIMISTIC_WRITE)));
        transactions.run(() -> {
            Order order = locked.single();

            assertThat(sessions.of(Order.class).getCurrentLockMode(order)).isEqualTo(LockMode.PESSIMISTIC_WRITE);
            assertThat(db.statements("default"))
                    .anySatisfy(statement -> assertThat(statement).containsPattern("Order.* for (no key )?update"));
            assertThat(locked.count()).isEqualTo(1);
            assertThat(locked.exists()).isTrue();
        });
    }

    @Test
    void locksOnlyInATransaction() {
        EntityQuery<Order> locked =
                orders().criteria(each -> each.options(query -> query.setLockMode(LockModeType.PESSIMISTIC_WRITE)));

        assertThatExceptionOfType(TransactionRequiredException.class).isThrownBy(locked::list);
    }

    @Test
    void hints() {
        transactions.run(() -> {
            Order order = orders().criteria(each -> each.options(query -> query.setReadOnly(true)
                            .setFetchSize(10)
                            .setHint("jakarta.persistence.query.timeout", 5000)))
                    .where(eq("id", 1L))
                    .single();

            assertThat(sessions.of(Order.class).isReadOnly(order)).isTrue();
        });
    }
}
