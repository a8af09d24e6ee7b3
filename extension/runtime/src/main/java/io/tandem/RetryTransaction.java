package io.tandem;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Calls a method again when its transaction was rolled back for a reason that passes: a serialization failure or a
 * deadlock.
 *
 * <pre>{@code
 * @RetryTransaction(attempts = 5) @Transactional
 * public void book(Order order) { … }
 * }</pre>
 *
 * <p>It stands outside {@link jakarta.transaction.Transactional}, so each attempt has a transaction of its own; where one
 * is active already it does nothing, for only the whole of a transaction can be repeated. A failure is repeated if
 * somewhere among its causes a database says so by SQL state or error code (docs/transactions.md has the table), and
 * every transaction that the attempt used a connection of Tandem's in was certainly rolled back: never after a heuristic
 * or unknown outcome, never if part of the attempt was committed, as by a method with {@code REQUIRES_NEW}. In the end
 * the last failure is thrown, with the earlier ones suppressed in it.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface RetryTransaction {

    /** How often the method is called at most, the first time included; at least 1. */
    @Nonbinding
    int attempts() default 3;

    /**
     * The pause before the second attempt, as {@code 50ms}, {@code 2s} or {@code PT0.05S}; it doubles with each further
     * one. Each is shortened at random by up to a half, so that two that failed together don't meet again. When the thread
     * is interrupted there is no further attempt.
     */
    @Nonbinding
    String delay() default "50ms";
}
