package io.tandem.quarkus.deployment;

import io.quarkus.agroal.runtime.DataSourcesJdbcBuildTimeConfig;
import io.quarkus.agroal.runtime.TransactionIntegration;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.deployment.logging.LogCleanupFilterBuildItem;
import io.quarkus.narayana.jta.deployment.NarayanaInitBuildItem;
import io.tandem.internal.quarkus.SqlKeysBuilder;
import io.tandem.internal.quarkus.TandemRecorder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From the index to the start. */
public class TandemProcessor {

    private static final String FEATURE = "tandem";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    /** When the application is built, the service file of this jar does the same. */
    @BuildStep
    RunTimeConfigBuilderBuildItem keys() {
        return new RunTimeConfigBuilderBuildItem(SqlKeysBuilder.class);
    }

    /** Its own services are found by two class loaders of Quarkus's, and those of the other one can't be used. */
    @BuildStep
    LogCleanupFilterBuildItem servicesOfOtherLoaders() {
        return new LogCleanupFilterBuildItem("org.hibernate.orm.service", "HHH010505");
    }

    @BuildStep
    FoundBuildItem find(
            CombinedIndexBuildItem index,
            BeanDiscoveryFinishedBuildItem beans,
            List<JdbcDataSourceBuildItem> dataSources) {
        return new FoundBuildItem(new Finding(index.getIndex(), index.getComputingIndex()).in(beans, dataSources));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(NarayanaInitBuildItem.class)
    ApplicationBuildItem prepare(
            TandemRecorder recorder,
            DataSourcesJdbcBuildTimeConfig dataSources,
            ParticipantsBuildItem participants,
            ShutdownContextBuildItem shutdown) {
        boolean twophase = dataSources.dataSources().values().stream()
                .anyMatch(each -> each.jdbc().transactions() == TransactionIntegration.XA);
        return new ApplicationBuildItem(recorder.prepare(twophase || participants.any(), shutdown));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    @Consume(BeanContainerBuildItem.class)
    ServiceStartBuildItem start(
            TandemRecorder recorder,
            ApplicationBuildItem application,
            FoundBuildItem item,
            ParticipantsBuildItem participants,
            ShutdownContextBuildItem shutdown) {
        FoundBuildItem.Contents found = item.contents();
        Map<String, String> requests = new TreeMap<>(found.injected().requests());
        requests.putAll(found.hookedNames());
        recorder.start(
                application.value(),
                List.copyOf(found.classes().classes()),
                requests,
                found.supplied(),
                found.hooks(),
                found.dataSources(),
                participants.injected(),
                shutdown);
        return new ServiceStartBuildItem(FEATURE);
    }
}
