package io.tandem.it.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.Condition;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transaction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A session goes where its transaction goes, and nowhere else. */
class HandOverIT extends ThreadScenario {

    @Test
    void anotherThreadReadsThroughASessionOfItsOwn() throws Exception {
        application.inTransaction(() -> {
            Guest mine = hall.guests.find(Guest.class, 1L);
            hall.guests.persist(new Guest(3, "cleo"));
            hall.guests.flush();

            assertThat(elsewhere(() -> hall.guests.find(Guest.class, 3L))).isNull();
            assertThat(elsewhere(() -> hall.sessions.query(Guest.class).count()))
                    .isEqualTo(2);
            assertThat(elsewhere(() -> hall.guests.find(Guest.class, 1L))).isNotSameAs(mine);
            assertThat(elsewhere(() -> hall.guests.contains(mine))).isFalse();
            assertThat(CompletableFuture.supplyAsync(() -> hall.guests.find(Guest.class, 3L), threads)
                            .get())
                    .isNull();
        });
    }

    @Test
    void anotherThreadIsRefusedToWrite() throws Exception {
        application.inTransaction(() -> {
            hall.guests.find(Guest.class, 1L);

            assertThatExceptionOfType(TransactionRequiredException.class)
                    .isThrownBy(() -> elsewhere(() -> {
                        hall.guests.persist(new Guest(3, "cleo"));
                        return null;
                    }));
            assertThatExceptionOfType(TransactionRequiredException.class)
                    .isThrownBy(() -> elsewhere(() -> hall.stateless.insert(new Guest(3, "cleo"))));
        });
        assertThat(names()).containsExactly("ann", "bob");
    }

    @Test
    void theSameWorkWithATransactionOfItsOwnIsAnother() throws Exception {
        application.inTransaction(() -> {
            hall.guests.persist(new Guest(3, "cleo"));
            hall.guests.flush();

            assertThat(inAnotherTransaction(() -> hall.guests.find(Guest.class, 3L)))
                    .isNull();
        });
        assertThat(names()).containsExactly("ann", "bob", "cleo");
    }

    @Test
    void aTransactionThatIsResumedElsewhereKeepsItsSession() throws Exception {
        hall.manager.begin();
        Guest bob = hall.guests.find(Guest.class, 2L);
        TypedQuery<Guest> all = hall.guests.createQuery("from Guest g order by g.id", Guest.class);
        bob.name = "bobby";
        Transaction transaction = hall.manager.suspend();

        elsewhere(() -> {
            hall.manager.resume(transaction);
            try {
                assertThat(hall.guests.contains(bob)).isTrue();
                assertThat(bob.host.name()).isEqualTo("ann");
                assertThat(all.getResultList()).hasSize(2).contains(bob);
                hall.warehouse.persist(new Invitation(1, bob.name));
            } finally {
                hall.manager.suspend();
            }
            return null;
        });
        assertThat(hall.guests.contains(bob)).isFalse();
        hall.manager.resume(transaction);
        hall.guests.find(Guest.class, 1L).rename("anna");
        hall.manager.commit();

        assertThat(names()).containsExactly("anna", "bobby");
        assertThat(invitations()).containsExactly("bobby");
    }

    @Test
    void aTransactionCanEndInAnotherThread() throws Exception {
        hall.manager.begin();
        hall.guests.persist(new Guest(3, "cleo"));
        hall.warehouse.persist(new Invitation(3, "Dear cleo"));
        Transaction transaction = hall.manager.suspend();
        elsewhere(() -> {
            hall.manager.resume(transaction);
            hall.manager.commit();
            return null;
        });

        assertThat(names()).contains("cleo");
        assertThat(invitations()).containsExactly("Dear cleo");
    }

    @Test
    void theExamplesOfTheDocumentation() throws Exception {
        house.invite(List.of(1L, 2L), threads).get();
        assertThat(invitations()).containsExactly("Dear ann", "Dear bob");

        database("warehouse").execute("delete from Invitation");
        house.welcome(2, threads);
        assertThat(names()).containsExactly("ann", "Welcome, bob");
        assertThat(invitations()).containsExactly("ann");
    }

    @Test
    void aKeptFluentQueryRunsInTheSessionOfEachThread() throws Exception {
        var ann = hall.sessions.query(Guest.class).where(Condition.eq("name", "anna"));
        application.inTransaction(() -> {
            hall.guests.find(Guest.class, 1L).name = "anna";

            assertThat(ann.count()).isEqualTo(1);
            assertThat(elsewhere(ann::count)).isZero();
        });
    }

    private List<String> names() {
        return database("default").column("select name from Guest order by id");
    }

    private List<String> invitations() {
        return database("warehouse").column("select text from Invitation order by id");
    }
}
