package io.tandem.quarkus.deployment;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.quarkus.agroal.runtime.DataSourcesJdbcBuildTimeConfig;
import io.quarkus.agroal.runtime.TransactionIntegration;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.tandem.Connection;
import io.tandem.ConnectionsConfiguring;
import io.tandem.RetryTransaction;
import io.tandem.internal.cdi.RetriedMethods;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.Bindings;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.plan.Plan;
import io.tandem.internal.plan.Planner;
import io.tandem.internal.quarkus.DataSourceKeys;
import io.tandem.internal.quarkus.Neighbours;
import io.tandem.internal.runtime.StartException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What is wrong with an application is reported while it is built, all of it at once. */
public class Rules {

    private static final DotName CONFIGURING = DotName.createSimple(ConnectionsConfiguring.class);
    private static final DotName RETRY = DotName.createSimple(RetryTransaction.class);

    @BuildStep
    void check(
            FoundBuildItem item,
            CombinedIndexBuildItem index,
            BeanDiscoveryFinishedBuildItem beans,
            DataSourcesJdbcBuildTimeConfig dataSources,
            CurateOutcomeBuildItem dependencies,
            LibrariesBuildItem libraries,
            ParticipantsBuildItem participants,
            BuildProducer<ValidationErrorBuildItem> errors) {
        FoundBuildItem.Contents found = item.contents();
        List<Problem> problems = new ArrayList<>(found.config().problems());
        if (!hasPools(dependencies)) {
            problems.add(Neighbours.noPools());
        }
        problems.addAll(found.classes().problems());
        for (InjectedSessions.Misuse misuse : found.injected().misuses()) {
            if (!found.supplied().containsKey(misuse.name())) {
                problems.add(Problem.of(
                        misuse.name(), CONFIGURATION.useSession(misuse.place(), misuse.type(), misuse.name())));
            }
        }
        problems.addAll(retries(index.getIndex()));
        problems.addAll(Participants.problems(participants, libraries, found));
        // what an observer of the application says is known when it starts, and then all is checked once more
        boolean saidByCode = beans.getObservers().stream()
                .filter(each ->
                        !libraries.classes().contains(each.getBeanClass().toString()))
                .anyMatch(each -> each.getObservedType().name().equals(CONFIGURING));
        if (!saidByCode) {
            Plan plan = plan(found);
            problems.addAll(plan.problems());
            plan.connections().values().forEach(connection -> twophase(connection, dataSources)
                    .ifPresent(problems::add));
        }
        if (!problems.isEmpty()) {
            errors.produce(new ValidationErrorBuildItem(new StartException(problems)));
        }
    }

    /** Its build steps are there whenever Tandem's are; the application itself need not have it. */
    private static boolean hasPools(CurateOutcomeBuildItem dependencies) {
        return dependencies.getApplicationModel().getRuntimeDependencies().stream()
                .anyMatch(each -> each.getGroupId().equals("io.quarkus")
                        && each.getArtifactId().equals("quarkus-agroal"));
    }

    static Plan plan(FoundBuildItem.Contents found) {
        Bindings bindings = new Bindings(found.supplied(), Optional.empty(), Map.of());
        return new Planner(found.facts(), found.config().config(), bindings)
                .plan(found.classes().classes(), found.requests());
    }

    /** Quarkus fixes at build time what an XA data source is. */
    private static Optional<Problem> twophase(ConnectionPlan plan, DataSourcesJdbcBuildTimeConfig dataSources) {
        String name = plan.config().datasource().orElse(plan.name());
        String dataSource = name.equals(Connection.DEFAULT) ? DataSourceUtil.DEFAULT_DATASOURCE_NAME : name;
        var known = dataSources.dataSources().get(dataSource);
        if (!plan.twophase() || plan.supplied() || known == null) {
            return Optional.empty();
        }
        TransactionIntegration transactions = known.jdbc().transactions();
        return transactions == TransactionIntegration.XA
                ? Optional.empty()
                : Optional.of(DataSourceKeys.notXa(
                        plan.name(),
                        DataSourceUtil.dataSourcePropertyKey(dataSource, "jdbc.transactions"),
                        transactions.name().toLowerCase(Locale.ROOT)));
    }

    private static List<Problem> retries(IndexView index) {
        List<Problem> problems = new ArrayList<>();
        for (AnnotationInstance use : index.getAnnotations(RETRY)) {
            int attempts = use.valueWithDefault(index, "attempts").asInt();
            String delay = use.valueWithDefault(index, "delay").asString();
            RetriedMethods.problem(attempts, delay, place(use.target()))
                    .map(Problem::general)
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static String place(AnnotationTarget target) {
        return target.kind() == AnnotationTarget.Kind.METHOD
                ? target.asMethod().declaringClass().name() + "."
                        + target.asMethod().name()
                : target.asClass().name().toString();
    }
}
