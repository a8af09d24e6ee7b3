package io.tandem.it.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What belongs to a transaction is refused in a thread without it, and works on in its own. */
class CrossingIT extends ThreadScenario {

    @Test
    void aQuery() throws Exception {
        application.inTransaction(() -> {
            TypedQuery<Guest> all = hall.guests.createQuery("from Guest", Guest.class);

            refused(all::getResultList);
            refused(() -> all.setMaxResults(1));
            assertThat(all.getResultList()).hasSize(2);
        });
    }

    @Test
    void aStatement() throws Exception {
        application.inTransaction(() -> {
            var update = hall.guests.createQuery("update Guest set name = 'cleo' where id = 1");

            refused(update::executeUpdate);
            assertThat(update.executeUpdate()).isEqualTo(1);
        });
        assertThat(database("default").column("select name from Guest order by id"))
                .containsExactly("cleo", "bob");
    }

    @Test
    void aReferenceThatIsNotLoaded() throws Exception {
        application.inTransaction(() -> {
            Guest ann = hall.guests.find(Guest.class, 2L).host;

            refused(ann::name);
            assertThat(ann.name()).isEqualTo("ann");
        });
    }

    @Test
    void aCollectionThatIsNotLoaded() throws Exception {
        application.inTransaction(() -> {
            Guest ann = hall.guests.find(Guest.class, 1L);

            refused(() -> ann.invited.size());
            assertThat(ann.invited).hasSize(1);
        });
    }

    @Test
    void aStream() throws Exception {
        application.inTransaction(() -> {
            try (Stream<Guest> all =
                    hall.guests.createQuery("from Guest", Guest.class).getResultStream()) {
                Iterator<Guest> rows = all.iterator();
                refused(rows::hasNext);
            }
            assertThat(hall.guests.find(Guest.class, 1L)).isNotNull();
        });
    }

    @Test
    void aConnection() throws Exception {
        application.inTransaction(() -> {
            try (Connection connection = hall.jdbc.getConnection();
                    PreparedStatement names = connection.prepareStatement("select name from Guest order by id");
                    ResultSet rows = names.executeQuery()) {
                refused(connection::createStatement);
                refused(names::executeQuery);
                refused(rows::next);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("ann");
            }
        });
    }

    @Test
    void aSessionThatWasUnwrappedAtItsDatabase() throws Exception {
        application.inTransaction(() -> {
            var raw = hall.guests.unwrap(org.hibernate.Session.class);

            refused(() -> raw.find(Guest.class, 1L));
            assertThat(raw.find(Guest.class, 1L)).isNotNull();
        });
    }

    @Test
    void aQueryAfterItsTransaction() throws Exception {
        hall.manager.begin();
        TypedQuery<Guest> all = hall.guests.createQuery("from Guest", Guest.class);
        hall.manager.commit();

        assertThatThrownBy(all::getResultList).hasMessageContaining("TANDEM00351");
        application.inTransaction(() -> assertThatThrownBy(all::getResultList).hasMessageContaining("TANDEM00351"));
    }

    @Test
    void aQueryOnceTheTransactionIsMarkedForRollback() throws Exception {
        hall.manager.begin();
        TypedQuery<Guest> all = hall.guests.createQuery("from Guest", Guest.class);
        hall.manager.setRollbackOnly();

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(all::getResultList)
                .withMessageContaining("TANDEM00319");
        hall.manager.rollback();
    }

    private void refused(Callable<?> work) {
        assertThatThrownBy(() -> elsewhere(work))
                .hasStackTraceContaining("TANDEM00351")
                .hasStackTraceContaining("'default'")
                .hasStackTraceContaining("pool-");
        assertThatThrownBy(() -> inAnotherTransaction(work)).hasStackTraceContaining("TANDEM00351");
    }
}
