package io.tandem.it.query;

import static io.tandem.Condition.eq;
import static io.tandem.Condition.gt;
import static io.tandem.Condition.lt;
import static io.tandem.Sort.asc;
import static io.tandem.Sort.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.EntityQuery;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

class QueryVerbIT extends QueryScenario {

    @Test
    void whereNarrowsWithEachCondition() {
        assertThat(ids(orders().where(gt("id", 1L), lt("id", 4L)).where(eq(Order_.total, total(30)))))
                .containsExactly(3);
        assertThat(orders().where().list()).hasSize(4);
    }

    @Test
    void ordersByOneAfterTheOther() {
        assertThat(ids(orders().orderBy(asc("items"), desc("id")))).containsExactly(4, 3, 2, 1);
        assertThat(ids(orders().orderBy(asc(Order_.items)).orderBy(asc(Order_.id))))
                .containsExactly(4, 2, 3, 1);
        assertThat(ids(orders().orderBy(desc(Order_.recorded)))).containsExactly(4, 3, 2, 1);
    }

    @Test
    void limitsAndSkips() {
        EntityQuery<Order> sorted = orders().orderBy(asc("id"));

        assertThat(ids(sorted.limit(2))).containsExactly(1, 2);
        assertThat(ids(sorted.offset(3))).containsExactly(4);
        assertThat(ids(sorted.limit(2).offset(1))).containsExactly(2, 3);
        assertThat(ids(sorted.limit(0))).isEmpty();
        assertThat(ids(sorted.offset(4))).isEmpty();
    }

    @Test
    void firstIsTheFirstInOrder() {
        EntityQuery<Order> sorted = orders().orderBy(desc("id"));

        assertThat(sorted.first())
                .hasValueSatisfying(order -> assertThat(order.id).isEqualTo(4));
        assertThat(sorted.offset(1).first())
                .hasValueSatisfying(order -> assertThat(order.id).isEqualTo(3));
        assertThat(sorted.limit(0).first()).isEmpty();
        assertThat(sorted.where(eq("id", 9L)).first()).isEmpty();
    }

    @Test
    void singleIsTheOnlyOne() {
        assertThat(orders().where(eq("id", 2L)).single().total).isEqualByComparingTo("20");
        assertThat(orders().orderBy(asc("id")).limit(1).single().id).isEqualTo(1);
        assertThatExceptionOfType(NoResultException.class)
                .isThrownBy(() -> orders().where(eq("id", 9L)).single())
                .withMessageContaining("TANDEM00257")
                .withMessageContaining("Order")
                .withMessageContaining("'default'");
        assertThatExceptionOfType(NonUniqueResultException.class)
                .isThrownBy(() -> orders().where(eq("items", 2)).single())
                .withMessageContaining("TANDEM00258")
                .withMessageContaining("Order")
                .withMessageContaining("'default'");
    }

    @Test
    void countsAndProbesWithoutTheirLimitOffsetAndOrder() {
        EntityQuery<Order> page = orders().where(eq("items", 2))
                .orderBy(asc("customer.name"))
                .limit(1)
                .offset(1);

        assertThat(page.list()).hasSize(1);
        assertThat(page.count()).isEqualTo(2);
        assertThat(page.limit(0).offset(7).exists()).isTrue();
        assertThat(page.where(eq("id", 1L)).exists()).isFalse();
    }

    @Test
    void aStreamIsReadInATransaction() {
        transactions.run(() -> {
            try (Stream<Order> all = orders().orderBy(asc("id")).limit(3).stream()) {
                assertThat(all.map(order -> order.id)).containsExactly(1L, 2L, 3L);
            }
        });
    }

    @Test
    void aStreamIsReadInARequest(RequestContextController request) {
        request.activate();
        try (Stream<Order> all = orders().stream()) {
            assertThat(all).hasSize(4);
        } finally {
            request.deactivate();
        }
    }

    @Test
    void aStreamNeedsEither() {
        assertThatIllegalStateException()
                .isThrownBy(() -> orders().stream())
                .withMessageContaining("TANDEM00313")
                .withMessageContaining("'default'");
    }

    @Test
    void aQueryIsKeptAndNeverChanges() {
        EntityQuery<Order> all = orders();
        EntityQuery<Order> few = all.where(eq("items", 2)).limit(1);

        assertThat(few.list()).hasSize(1);
        assertThat(all.list()).hasSize(4);
        assertThat(few.list()).hasSize(1);
    }

    @Test
    void readsInTheSessionOfTheTransaction() {
        EntityQuery<Order> late = orders().where(eq("note", "late"));
        Session session = sessions.of(Order.class);
        transactions.run(() -> {
            Order order = session.find(Order.class, 4L);
            order.note = "late";

            assertThat(late.single()).isSameAs(order);
            assertThat(late.count()).isEqualTo(1);
        });

        assertThat(late.single().id).isEqualTo(4);
    }

    @Test
    void throwsWhereAnAnswerCouldBeWrong(UserTransaction transaction) throws Exception {
        transaction.begin();
        transaction.setRollbackOnly();

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> orders().first())
                .withMessageContaining("TANDEM00319");
        transaction.rollback();
    }

    @Test
    void keepsNoConnection() {
        for (int i = 0; i < 50; i++) {
            orders().first();
            orders().list();
            orders().count();
            orders().exists();
        }
        assertThat(orders().exists()).isTrue();
    }
}
