package io.tandem.internal.runtime;

import io.tandem.HeuristicOutcome;
import io.tandem.internal.config.TandemConfig;
import io.tandem.internal.discovery.MappingFile;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.plan.Plan;
import io.tandem.spi.ConnectionOverrides;
import io.tandem.spi.MetadataContributor;
import io.tandem.spi.Platform;
import io.tandem.spi.TransactionParticipant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.CommonDataSource;

/**
 * All that a start needs.
 *
 * @param plan without problems
 * @param supplied the data sources bound by code, by connection
 * @param contributors what adds tables without entity classes, by connection
 * @param beans the bean of a class, or an instance of it with its fields injected; empty where a constructor will do
 * @param heuristics told of each heuristic outcome, in a thread without a transaction
 * @param participants what takes part in transactions beside connections
 * @param measured whether somebody wants to see what pools do
 * @param hooks what the application hangs into Hibernate, by connection
 * @param overrides what stands between pools and databases, in a test
 * @param since the {@link System#nanoTime()} at which Tandem would have begun, had it worked without a pause
 */
public record Startup(
        Plan plan,
        TandemConfig config,
        Map<String, CommonDataSource> supplied,
        Platform platform,
        List<MappingFile> mappingFiles,
        Map<String, List<MetadataContributor>> contributors,
        ClassLoader loader,
        Function<Class<?>, Optional<Object>> beans,
        Map<String, List<Object>> hooks,
        Consumer<HeuristicOutcome> heuristics,
        List<TransactionParticipant> participants,
        boolean measured,
        RequestContext requests,
        Optional<ConnectionOverrides> overrides,
        long since) {

    /** Whether there is two-phase commit in it, and so a log. */
    boolean twophase() {
        return !participants.isEmpty() || plan.connections().values().stream().anyMatch(ConnectionPlan::twophase);
    }
}
