package io.tandem.it.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tandem.it.support.Scenario;
import jakarta.validation.ConstraintViolationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bean Validation: what violates a constraint is written nowhere. */
class ConstraintsIT extends Scenario {

    private Shop shop;

    ConstraintsIT() {
        super("default", "warehouse");
    }

    @BeforeEach
    void empty() {
        database("default").execute("delete from orders");
        database("warehouse").execute("delete from Movement");
        shop = application.bean(Shop.class);
    }

    @Test
    void aViolationRollsBackEveryConnection() {
        assertViolates("must be greater than 0", () -> shop.sell(new Order(1, 0, "lamp")));

        assertThat(database("default").rows("orders")).isZero();
        assertThat(database("warehouse").rows("Movement")).isZero();
    }

    @Test
    void aViolationThatTheCommitFindsRollsBackEveryConnection() {
        shop.sell(new Order(1, 2, "lamp"));

        assertViolates("must be greater than 0", () -> shop.change(1, -2));

        assertThat(database("default").column("select quantity from orders")).containsExactly("2");
        assertThat(database("warehouse").rows("Movement")).isEqualTo(1);
    }

    @Test
    void validatorsAreInjected() {
        assertViolates("not in the catalogue", () -> shop.sell(new Order(1, 2, "lmap")));
        assertThat(database("warehouse").rows("Movement")).isZero();
    }

    private static void assertViolates(String message, ThrowingCallable call) {
        Throwable cause = catchThrowable(call);
        while (cause != null && !(cause instanceof ConstraintViolationException)) {
            cause = cause.getCause();
        }
        assertThat(cause).isNotNull();
        assertThat(((ConstraintViolationException) cause).getConstraintViolations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).isEqualTo(message));
    }
}
