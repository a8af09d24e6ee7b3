package io.tandem.quarkus.deployment;

import io.quarkus.agroal.runtime.DataSourcesJdbcBuildTimeConfig;
import io.quarkus.agroal.runtime.TransactionIntegration;
import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.narayana.jta.deployment.NarayanaInitBuildItem;
import io.quarkus.runtime.RuntimeValue;
import io.tandem.Connection;
import io.tandem.Connections;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.Transactions;
import io.tandem.internal.cdi.RequestStore;
import io.tandem.internal.quarkus.QuarkusApplication;
import io.tandem.internal.quarkus.SqlKeysBuilder;
import io.tandem.internal.quarkus.TandemRecorder;
import io.tandem.internal.runtime.Retries;
import io.tandem.internal.runtime.Tandem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;

/** The build steps. */
public class TandemProcessor {

    private static final String FEATURE = "tandem";
    private static final DotName CONNECTION = DotName.createSimple(Connection.class.getName());

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    RunTimeConfigBuilderBuildItem keys() {
        return new RunTimeConfigBuilderBuildItem(SqlKeysBuilder.class);
    }

    @BuildStep
    AdditionalBeanBuildItem requestStore() {
        return AdditionalBeanBuildItem.builder()
                .addBeanClass(RequestStore.class)
                .setDefaultScope(BuiltinScope.REQUEST.getName())
                .setUnremovable()
                .build();
    }

    @BuildStep
    FoundBuildItem find(
            CombinedIndexBuildItem index,
            BeanDiscoveryFinishedBuildItem beans,
            List<JdbcDataSourceBuildItem> dataSources) {
        InjectedSessions injected = new InjectedSessions(index.getComputingIndex(), beans.getInjectionPoints());
        List<String> classes =
                new MappedClasses(new NamedBy(CONNECTION, index.getComputingIndex())).in(index.getIndex());
        Set<String> names = dataSources.stream()
                .map(each -> each.isDefault() ? Connection.DEFAULT : each.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        return new FoundBuildItem(classes, injected, names);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(NarayanaInitBuildItem.class)
    ApplicationBuildItem prepare(
            TandemRecorder recorder, DataSourcesJdbcBuildTimeConfig dataSources, ShutdownContextBuildItem shutdown) {
        boolean twophase = dataSources.dataSources().values().stream()
                .anyMatch(each -> each.jdbc().transactions() == TransactionIntegration.XA);
        return new ApplicationBuildItem(recorder.prepare(twophase, shutdown));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void beans(
            TandemRecorder recorder,
            ApplicationBuildItem application,
            FoundBuildItem found,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        for (Class<?> type : List.of(Sessions.class, Connections.class, Transactions.class, Retries.class)) {
            beans.produce(SyntheticBeanBuildItem.configure(type)
                    .scope(ApplicationScoped.class)
                    .supplier(recorder.facade(application.value(), type.getName()))
                    .setRuntimeInit()
                    .unremovable()
                    .done());
        }
        Set<String> names = new HashSet<>(found.injected().requests().values());
        names.addAll(found.dataSources());
        for (String name : names) {
            for (Map.Entry<Class<?>, List<Class<?>>> each : Tandem.types().entrySet()) {
                beans.produce(handedOut(recorder, application.value(), found, name, each.getKey(), each.getValue()));
            }
        }
    }

    private static SyntheticBeanBuildItem handedOut(
            TandemRecorder recorder,
            RuntimeValue<QuarkusApplication> application,
            FoundBuildItem found,
            String name,
            Class<?> type,
            List<Class<?>> types) {
        SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(type)
                .types(types.toArray(Class<?>[]::new))
                .scope(Singleton.class)
                .addQualifier(AnnotationInstance.builder(Session.class)
                        .add("value", name)
                        .build())
                .supplier(recorder.handedOut(application, name, type.getName()))
                .identifier("tandem/" + name)
                .setRuntimeInit();
        found.injected().aliases(name).forEach(bean::addQualifier);
        return bean.done();
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    @Consume(BeanContainerBuildItem.class)
    ServiceStartBuildItem start(
            TandemRecorder recorder,
            ApplicationBuildItem application,
            FoundBuildItem found,
            ShutdownContextBuildItem shutdown) {
        recorder.start(
                application.value(),
                found.classes(),
                found.injected().requests(),
                Map.of(),
                Map.of(),
                found.dataSources(),
                shutdown);
        return new ServiceStartBuildItem(FEATURE);
    }
}
