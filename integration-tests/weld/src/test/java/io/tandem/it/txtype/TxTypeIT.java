package io.tandem.it.txtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.it.support.Scenario;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.TransactionalException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TxTypeIT extends Scenario {

    private Notes notes;

    TxTypeIT() {
        super("default");
    }

    @BeforeEach
    void bean() {
        notes = application.bean(Notes.class);
    }

    @Test
    void requiredJoinsOrBegins() throws Exception {
        assertThat(notes.required()).isNotNull();
        application.inTransaction(() -> assertThat(notes.required()).isEqualTo(key()));
    }

    @Test
    void requiresNewAlwaysBegins() throws Exception {
        assertThat(notes.requiresNew()).isNotNull();
        application.inTransaction(() -> {
            Object outer = key();
            assertThat(notes.requiresNew()).isNotNull().isNotEqualTo(outer);
            assertThat(key()).isEqualTo(outer);
        });
    }

    @Test
    void mandatoryJoinsOrRefuses() throws Exception {
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(notes::mandatory)
                .withCauseInstanceOf(jakarta.transaction.TransactionRequiredException.class);
        application.inTransaction(() -> assertThat(notes.mandatory()).isEqualTo(key()));
    }

    @Test
    void supportsJoinsOrDoesWithout() throws Exception {
        assertThat(notes.supports()).isNull();
        application.inTransaction(() -> assertThat(notes.supports()).isEqualTo(key()));
    }

    @Test
    void notSupportedSuspends() throws Exception {
        assertThat(notes.notSupported()).isNull();
        application.inTransaction(() -> {
            Object outer = key();
            assertThat(notes.notSupported()).isNull();
            assertThat(key()).isEqualTo(outer);
        });
    }

    @Test
    void neverRefusesATransaction() throws Exception {
        assertThat(notes.never()).isNull();
        application.inTransaction(() -> assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(notes::never)
                .withCauseInstanceOf(InvalidTransactionException.class));
    }

    @Test
    void whatIsPersistedInATransactionIsReadWithoutOne() {
        notes.persist(1);

        assertThat(notes.exists(1)).isTrue();
    }

    @Test
    void nothingIsPersistedWhereTheTransactionIsSuspended() throws Exception {
        application.inTransaction(() -> assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> notes.persistUnsupported(2)));

        assertThat(database("default").column("select id from Note where id = 2"))
                .isEmpty();
    }

    private Object key() {
        return application.bean(TransactionSynchronizationRegistry.class).getTransactionKey();
    }
}
