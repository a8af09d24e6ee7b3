package io.tandem.it.beans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is injected survives with the HTTP session that holds it. */
class SerializationIT extends Scenario {

    private Depot depot;

    SerializationIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void bean() {
        depot = application.bean(Depot.class);
    }

    @Test
    void aSessionIsTheSameAfterwards() throws Exception {
        var copy = roundTrip(depot.warehouse);
        application.inTransaction(() -> {
            Crate crate = new Crate(1);
            copy.persist(crate);
            assertThat(depot.warehouse.contains(crate)).isTrue();
        });
    }

    @Test
    void everythingElseWorksAfterwards() throws Exception {
        assertThat(roundTrip(depot.shopSession).find(User.class, 99L)).isNull();
        assertThat(roundTrip(depot.stateless).get(Crate.class, 99L)).isNull();
        assertThat(roundTrip(depot.jdbc).getConnection()).satisfies(connection -> {
            try (connection) {
                assertThat(connection.isValid(5)).isTrue();
            }
        });
        assertThat(roundTrip(depot.factory).isOpen()).isTrue();
        assertThat(roundTrip(depot.sessionFactory).isOpen()).isTrue();
        assertThat(roundTrip(depot.metamodel).entity(Crate.class)).isNotNull();
        assertThat(roundTrip(depot.info).name()).isEqualTo("warehouse");
        assertThat(roundTrip(depot.sessions).get("warehouse").find(Crate.class, 99L))
                .isNull();
        assertThat(roundTrip(depot.connections).names()).contains("warehouse");
    }

    @SuppressWarnings("unchecked")
    private static <T> T roundTrip(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ContextualInput(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    /** Resolves classes as a server does: by the application's loader. */
    private static final class ContextualInput extends ObjectInputStream {
        ContextualInput(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
            return Class.forName(
                    description.getName(), false, Thread.currentThread().getContextClassLoader());
        }
    }
}
