package io.tandem.internal.health;

import io.tandem.internal.operations.Operations;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** The checks of one application (MicroProfile Health 4.0, 3). */
public final class HealthChecks {

    private static final String NAME = "tandem";

    private HealthChecks() {}

    /** The type of a check. */
    public static Class<?> type() {
        return HealthCheck.class;
    }

    /** The checks by their qualifiers; the operations are asked for with each call, and empty while nothing runs. */
    public static Map<Annotation, Object> of(Supplier<Optional<Operations>> operations) {
        HealthCheck ready = () -> ready(operations.get());
        HealthCheck alive = () -> alive(operations.get());
        return Map.of(Readiness.Literal.INSTANCE, ready, Liveness.Literal.INSTANCE, alive);
    }

    /** What is in doubt is shown, but makes nothing unready: sending requests elsewhere resolves nothing. */
    private static HealthCheckResponse ready(Optional<Operations> running) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
        if (running.isEmpty()) {
            return response.withData("state", "not running").down().build();
        }
        Operations operations = running.get();
        Map<String, String> silent = operations.unreachable();
        silent.forEach((connection, why) -> response.withData("connection " + connection, why));
        OptionalLong inDoubt = operations.inDoubtCount();
        inDoubt.ifPresent(count -> response.withData("in-doubt", count));
        response.withData("heuristics", operations.heuristics());
        if (operations.closing()) {
            response.withData("state", "closing");
        }
        return response.status(silent.isEmpty() && !operations.closing()).build();
    }

    /** No failure of a database is one of the process: restarting it would help nobody. */
    private static HealthCheckResponse alive(Optional<Operations> running) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
        running.ifPresent(operations -> response.withData("recovery-passes", operations.recoveryPasses())
                .withData("running-transactions", operations.running()));
        return response.up().build();
    }
}
