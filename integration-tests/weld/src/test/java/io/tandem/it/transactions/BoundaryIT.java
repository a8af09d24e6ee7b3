package io.tandem.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.TransactionBoundary;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import org.junit.jupiter.api.Test;

/** Types and rollback rules are those of {@code @Transactional}. */
class BoundaryIT extends HotelScenario {

    @Test
    void commitsBoth() {
        hotel.book(new Booking(1));

        assertThat(bookings()).containsExactly("1");
        assertThat(vouchers()).containsExactly("1");
        assertThat(hotel.isBooked(1)).isTrue();
    }

    @Test
    void rollsBackBothOnARuntimeException() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    hotel.book(new Booking(1));
                    throw new IllegalStateException("no");
                }))
                .withMessage("no");

        assertThat(bookings()).isEmpty();
        assertThat(vouchers()).isEmpty();
    }

    @Test
    void rollsBackOnAnError() {
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> transactions.run(() -> {
                    persist(1);
                    throw new StackOverflowError();
                }));

        assertThat(bookings()).isEmpty();
    }

    @Test
    void commitsOnACheckedException() {
        assertThatExceptionOfType(FullException.class)
                .isThrownBy(() -> transactions.run(() -> {
                    persist(1);
                    throw new FullException();
                }));

        assertThat(bookings()).containsExactly("1");
    }

    @Test
    void rollsBackOnACheckedExceptionNamedInRollbackOn() {
        assertThatExceptionOfType(FullException.class).isThrownBy(() -> hotel.bookUnlessFull(new Booking(1)));

        assertThat(bookings()).isEmpty();
    }

    @Test
    void commitsOnAnExceptionNamedInDontRollbackOn() {
        TransactionBoundary boundary =
                transactions.rollbackOn(Exception.class).dontRollbackOn(IllegalStateException.class);

        assertThatIllegalStateException()
                .isThrownBy(() -> boundary.run(() -> {
                    persist(1);
                    throw new IllegalStateException("never mind");
                }));

        assertThat(bookings()).containsExactly("1");
    }

    @Test
    void aJoinedTransactionIsMarkedForRollbackByWhatComesOut() throws Exception {
        manager.begin();
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(manager.getStatus()).isEqualTo(jakarta.transaction.Status.STATUS_MARKED_ROLLBACK);
        manager.rollback();
    }

    @Test
    void requiredJoinsOrBegins() {
        assertThat(keyIn(TxType.REQUIRED)).isNotNull();
        transactions.run(() -> assertThat(keyIn(TxType.REQUIRED)).isEqualTo(key()));
    }

    @Test
    void requiresNewAlwaysBegins() {
        assertThat(keyIn(TxType.REQUIRES_NEW)).isNotNull();
        transactions.run(() -> {
            Object outer = key();
            assertThat(keyIn(TxType.REQUIRES_NEW)).isNotNull().isNotEqualTo(outer);
            assertThat(key()).isEqualTo(outer);
        });
    }

    @Test
    void requiresNewCommitsByItself() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    persist(1);
                    transactions.requiringNew().run(() -> persist(2));
                    throw new IllegalStateException("no");
                }));

        assertThat(bookings()).containsExactly("2");
    }

    @Test
    void mandatoryJoinsOrRefuses() {
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> keyIn(TxType.MANDATORY))
                .withMessageStartingWith("TANDEM00344")
                .withCauseInstanceOf(TransactionRequiredException.class);
        transactions.run(() -> assertThat(keyIn(TxType.MANDATORY)).isEqualTo(key()));
    }

    @Test
    void supportsJoinsOrDoesWithout() {
        assertThat(keyIn(TxType.SUPPORTS)).isNull();
        transactions.run(() -> assertThat(keyIn(TxType.SUPPORTS)).isEqualTo(key()));
    }

    @Test
    void notSupportedSuspends() {
        assertThat(keyIn(TxType.NOT_SUPPORTED)).isNull();
        transactions.run(() -> {
            Object outer = key();
            assertThat(keyIn(TxType.NOT_SUPPORTED)).isNull();
            assertThat(key()).isEqualTo(outer);
        });
    }

    @Test
    void neverRefusesATransaction() {
        assertThat(keyIn(TxType.NEVER)).isNull();
        transactions.run(() -> assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> keyIn(TxType.NEVER))
                .withMessageStartingWith("TANDEM00344")
                .withCauseInstanceOf(InvalidTransactionException.class));
    }

    private Object keyIn(TxType type) {
        return transactions.type(type).call(this::key);
    }

    private Object key() {
        return application.bean(TransactionSynchronizationRegistry.class).getTransactionKey();
    }
}
