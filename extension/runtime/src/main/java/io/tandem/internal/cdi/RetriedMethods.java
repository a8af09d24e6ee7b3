package io.tandem.internal.cdi;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.RetryTransaction;
import io.tandem.internal.config.Durations;
import io.tandem.internal.messages.Problem;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the uses of {@link RetryTransaction}. */
public final class RetriedMethods {

    private final List<Problem> problems = new ArrayList<>();

    void add(Annotated annotated) {
        if (annotated instanceof AnnotatedType<?> type) {
            String name = type.getJavaClass().getName();
            check(type, name);
            for (AnnotatedMethod<?> method : type.getMethods()) {
                check(method, name + "." + method.getJavaMember().getName());
            }
        }
    }

    List<Problem> problems() {
        return problems;
    }

    private void check(Annotated annotated, String place) {
        Optional.ofNullable(annotated.getAnnotation(RetryTransaction.class))
                .flatMap(rules -> problem(rules, place))
                .map(Problem::general)
                .ifPresent(problems::add);
    }

    /** The text of what is wrong with it. */
    static Optional<String> problem(RetryTransaction rules, String place) {
        return problem(rules.attempts(), rules.delay(), place);
    }

    /** The same, by what the annotation says. */
    public static Optional<String> problem(int attempts, String delay, String place) {
        if (attempts < 1) {
            return Optional.of(TRANSACTION.retryInvalid(
                    place, String.valueOf(attempts), "attempts", "1 or more, the first one included"));
        }
        if (Durations.parse(delay).isEmpty()) {
            return Optional.of(TRANSACTION.retryInvalid(place, delay, "delay", "for example 50ms, 2s, PT0.05S, 0"));
        }
        return Optional.empty();
    }
}
