package io.tandem.it.savepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.Savepoint;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SavepointIT extends SavepointScenario {

    @Test
    void takesBackBothAndKeepsTheRest() {
        transactions.run(() -> {
            persist(1);
            Savepoint savepoint = sessions.savepoint();
            persist(2);
            savepoint.rollback();
            persist(3);
        });

        assertThat(items()).containsExactly("1", "3");
        assertThat(stock()).containsExactly("1", "3");
    }

    @Test
    void keepsWhatIsReleased() {
        transactions.run(() -> {
            persist(1);
            Savepoint savepoint = sessions.savepoint();
            persist(2);
            savepoint.release();
        });

        assertThat(items()).containsExactly("1", "2");
        assertThat(stock()).containsExactly("1", "2");
    }

    @Test
    void closingTakesBackWhatWasNotReleased() {
        transactions.run(() -> {
            persist(1);
            assertThatIllegalStateException().isThrownBy(() -> {
                try (Savepoint savepoint = sessions.savepoint()) {
                    persist(2);
                    items.flush();
                    assertThat(savepoint).isNotNull();
                    throw new IllegalStateException("no");
                }
            });
        });

        assertThat(items()).containsExactly("1");
        assertThat(stock()).containsExactly("1");
    }

    @Test
    void takesBackWhatConnectionsDidThatJoinedLater() {
        transactions.run(() -> {
            items.persist(new Item(1, "first"));
            Savepoint savepoint = sessions.savepoint();
            stock.persist(new Stock(2));
            stock.flush();
            tags.persist(new Tag(2));
            tags.flush();
            savepoint.rollback();
            tags.persist(new Tag(3));
        });

        assertThat(items()).containsExactly("1");
        assertThat(stock()).isEmpty();
        assertThat(tags()).containsExactly("3");
    }

    @Test
    void takesBackWhatJdbcAndStatelessSessionsDid() throws Exception {
        transactions.run(() -> {
            persist(1);
            Savepoint savepoint = sessions.savepoint();
            execute("default", "insert into Item(id, name) values (2, 'two')");
            execute("archive", "insert into Tag(id) values (2)");
            sessions.stateless("warehouse").insert(new Stock(2));
            savepoint.rollback();
            sessions.stateless("warehouse").insert(new Stock(3));
        });

        assertThat(items()).containsExactly("1");
        assertThat(stock()).containsExactly("1", "3");
        assertThat(tags()).isEmpty();
    }

    @Test
    void writesPendingChangesBefore() {
        transactions.run(() -> {
            items.persist(new Item(1, "old"));
            items.flush();
            items.find(Item.class, 1L).name = "new";
            Savepoint savepoint = sessions.savepoint();
            items.find(Item.class, 1L).name = "newest";
            savepoint.rollback();
            assertThat(items.find(Item.class, 1L).name).isEqualTo("new");
        });

        assertThat(database("default").column("select name from Item")).containsExactly("new");
    }

    @Test
    void sessionsForgetWhatTheyKnew() {
        transactions.run(() -> {
            Item before = new Item(1, "before");
            Item since = new Item(2, "since");
            items.persist(before);
            Savepoint savepoint = sessions.savepoint();
            items.persist(since);
            savepoint.rollback();

            assertThat(items.contains(before)).isFalse();
            assertThat(items.contains(since)).isFalse();
            assertThat(items.find(Item.class, 2L)).isNull();
        });
    }

    @Test
    void theTransactionStaysUsableAfterARefusedFlush() {
        database("warehouse").execute("insert into Stock(id) values (2)");

        transactions.run(() -> {
            persist(1);
            try (Savepoint savepoint = sessions.savepoint()) {
                assertThat(savepoint).isNotNull();
                persist(2);
                assertThatExceptionOfType(PersistenceException.class).isThrownBy(stock::flush);
            }
            assertThat(stock.find(Stock.class, 2L)).isNotNull();
            persist(3);
        });

        assertThat(items()).containsExactly("1", "3");
        assertThat(stock()).containsExactly("1", "2", "3");
    }

    @Test
    void importsWhatItCan() {
        database("warehouse").execute("insert into Stock(id) values (2)", "insert into Stock(id) values (4)");
        List<Item> items = new ArrayList<>(
                LongStream.rangeClosed(1, 5).mapToObj(id -> new Item(id, "x")).toList());

        List<Item> refused = application.bean(Import.class).add(items);

        assertThat(refused).extracting(item -> item.id).containsExactly(2L, 4L);
        assertThat(items()).containsExactly("1", "3", "5");
        assertThat(stock()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void theTransactionStaysUsableAfterARefusedQuery() {
        transactions.run(() -> {
            persist(1);
            try (Savepoint savepoint = sessions.savepoint()) {
                assertThat(savepoint).isNotNull();
                assertThatExceptionOfType(PersistenceException.class)
                        .isThrownBy(() -> items.createNativeQuery("select * from nosuch", Object[].class)
                                .getResultList());
            }
            assertThat(items.find(Item.class, 1L)).isNotNull();
        });

        assertThat(items()).containsExactly("1");
    }

    @Test
    void theTransactionStaysUsableAfterARefusedStatementByJdbc() {
        transactions.run(() -> {
            persist(1);
            try (Savepoint savepoint = sessions.savepoint()) {
                assertThat(savepoint).isNotNull();
                assertThatExceptionOfType(java.sql.SQLException.class)
                        .isThrownBy(() -> execute("default", "insert into Item(id) values (1)"));
            }
            persist(2);
        });

        assertThat(items()).containsExactly("1", "2");
    }

    @Test
    void nest() {
        transactions.run(() -> {
            persist(1);
            Savepoint outer = sessions.savepoint();
            persist(2);
            Savepoint inner = sessions.savepoint();
            persist(3);
            tags.persist(new Tag(3));
            inner.rollback();
            persist(4);
            tags.persist(new Tag(4));
            sessions.savepoint().release();
            outer.release();
        });

        assertThat(items()).containsExactly("1", "2", "4");
        assertThat(stock()).containsExactly("1", "2", "4");
        assertThat(tags()).containsExactly("4");
    }

    @Test
    void theOuterTakesBackWhatTheInnerKept() {
        transactions.run(() -> {
            persist(1);
            Savepoint outer = sessions.savepoint();
            tags.persist(new Tag(2));
            Savepoint inner = sessions.savepoint();
            persist(3);
            tags.persist(new Tag(3));
            inner.release();
            outer.rollback();
        });

        assertThat(items()).containsExactly("1");
        assertThat(stock()).containsExactly("1");
        assertThat(tags()).isEmpty();
    }

    @Test
    void aFailureInTheInnerIsTakenBackByTheOuterToo() {
        database("default").execute("insert into Item(id) values (3)");

        transactions.run(() -> {
            persist(1);
            try (Savepoint outer = sessions.savepoint()) {
                assertThat(outer).isNotNull();
                persist(2);
                sessions.savepoint();
                persist(3);
                assertThatExceptionOfType(PersistenceException.class).isThrownBy(items::flush);
            }
            persist(4);
        });

        assertThat(items()).containsExactly("1", "3", "4");
    }

    @Test
    void manyInOneTransaction() {
        transactions.run(() -> {
            for (long id = 1; id <= 100; id++) {
                try (Savepoint savepoint = sessions.savepoint()) {
                    persist(id);
                    if (id % 2 == 0) {
                        savepoint.release();
                    }
                }
            }
        });

        assertThat(items()).hasSize(50);
        assertThat(stock()).hasSize(50);
    }

    @Test
    void allIsRolledBackWithTheTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    Savepoint savepoint = sessions.savepoint();
                    persist(1);
                    savepoint.release();
                    throw new IllegalStateException("no");
                }));

        assertThat(items()).isEmpty();
        assertThat(stock()).isEmpty();
    }

    @Test
    void callbacksGoWithTheWork() {
        List<String> ran = new ArrayList<>();
        transactions.run(() -> {
            persist(1);
            transactions.afterCommit(() -> ran.add("committed before"));
            Savepoint savepoint = sessions.savepoint();
            transactions.afterCommit(() -> ran.add("committed since"));
            transactions.afterRollback(() -> ran.add("rolled back since"));
            savepoint.rollback();
            transactions.afterCommit(() -> ran.add("committed afterwards"));
            transactions.afterRollback(() -> ran.add("rolled back afterwards"));
        });

        assertThat(ran).containsExactly("committed before", "rolled back since", "committed afterwards");
    }
}
