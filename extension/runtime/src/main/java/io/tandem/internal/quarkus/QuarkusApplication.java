package io.tandem.internal.quarkus;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.runtime.AgroalDataSourceUtil;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.datasource.common.runtime.DataSourceUtil;
import io.quarkus.narayana.jta.runtime.ObjectStoreType;
import io.quarkus.narayana.jta.runtime.TransactionManagerConfiguration;
import io.tandem.Connection;
import io.tandem.Connections;
import io.tandem.Sessions;
import io.tandem.Transactions;
import io.tandem.internal.cdi.Collected;
import io.tandem.internal.cdi.ContainerStart;
import io.tandem.internal.cdi.Monitoring;
import io.tandem.internal.cdi.SuppliedConnections;
import io.tandem.internal.cdi.SuppliedHooks;
import io.tandem.internal.cdi.SuppliedParticipants;
import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.config.PropertySource;
import io.tandem.internal.config.RecoveryConfig;
import io.tandem.internal.discovery.ClassDiscovery;
import io.tandem.internal.discovery.DiscoveredClasses;
import io.tandem.internal.plan.OwnConnections;
import io.tandem.internal.plan.ReflectionFacts;
import io.tandem.internal.platform.quarkus.NodeName;
import io.tandem.internal.platform.quarkus.QuarkusPlatform;
import io.tandem.internal.platform.quarkus.RecoveryPace;
import io.tandem.internal.runtime.LogOwner;
import io.tandem.internal.runtime.Retries;
import io.tandem.internal.runtime.Tandem;
import io.tandem.spi.InjectedTypes;
import io.tandem.spi.Settings;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.tm.XAResourceRecoveryRegistry;
import org.jspecify.annotations.Nullable;

/** One application of Quarkus's, from its start to its end; thread-safe once started. */
public final class QuarkusApplication {

    private static final String RECOVERY = "quarkus.transaction-manager.enable-recovery";

    private final Tandem tandem = new Tandem();
    private final Monitoring monitoring = new Monitoring(tandem);
    private @Nullable ContainerStart start;
    private @Nullable LogOwner log;
    private @Nullable Settings settings;
    private Set<String> injected = Set.of();
    private boolean recovers;

    /**
     * Gives the node a name of its own, where it has Quarkus's, and takes the directory of the log, for both belong together.
     * Decisions in a database belong to a name that is configured.
     */
    void identify(TransactionManagerConfiguration transactions) {
        RecoveryConfig recovery = ConfigReader.read(
                        PropertySource.of(Thread.currentThread().getContextClassLoader()), Set.of())
                .config()
                .recovery();
        // not asked of the argument: since Quarkus 3.35 that method returns an Optional
        recovers = ConfigProvider.getConfig()
                .getOptionalValue(RECOVERY, Boolean.class)
                .orElse(false);
        RecoveryPace.set(recovery.period(), recovery.backoff(), recovery.orphanSafety());
        if (transactions.nodeName().equals(NodeName.DEFAULT)
                && transactions.objectStore().type() == ObjectStoreType.File_System) {
            LogOwner owner =
                    LogOwner.of(Path.of(transactions.objectStore().directory()).toAbsolutePath());
            log = owner;
            new NodeName().set(owner.nodeName());
        }
    }

    Object handedOut(String name, String typeName) {
        Class<?> type = Tandem.types().keySet().stream()
                .filter(each -> each.getName().equals(typeName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not handed out: " + typeName));
        return tandem.handedOut(name, type);
    }

    Object facade(String type) {
        if (type.equals(Sessions.class.getName())) {
            return tandem.sessions();
        }
        if (type.equals(Connections.class.getName())) {
            return tandem.connections();
        }
        if (type.equals(Transactions.class.getName())) {
            return tandem.transactions();
        }
        if (type.equals(Settings.class.getName())) {
            return settings();
        }
        if (type.equals(InjectedTypes.class.getName())) {
            return (InjectedTypes) asked -> injected.contains(asked.getName());
        }
        return type.equals(Retries.class.getName()) ? tandem.retries() : tandem.plainSession();
    }

    private Settings settings() {
        Settings read = settings;
        if (read == null) {
            throw new IllegalStateException("The settings are read when the application starts");
        }
        return read;
    }

    Object health(String qualifier) {
        return monitoring.health(qualifier);
    }

    void start(Findings findings) {
        long since = System.nanoTime();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        DiscoveredClasses discovered = ClassDiscovery.known(loader, findings.classes());
        ReflectionFacts facts = new ReflectionFacts(loader, discovered.mapped());
        ArcContainer arc = Arc.container();
        ContainerStart starting =
                new ContainerStart(tandem, monitoring, arc.beanManager(), loader, Optional.empty(), false);
        start = starting;
        ConfigReading reading = reading(findings, facts, loader);
        settings = reading.further();
        injected = findings.injected();
        starting.run(
                new Collected(
                        reading,
                        facts,
                        discovered.classes(),
                        discovered.mappingFiles(),
                        findings.requests(),
                        SuppliedConnections.at(findings.supplied()),
                        hooks(findings.hooks(), arc),
                        reading.problems(),
                        plan -> List.of(),
                        since),
                this::platform,
                () -> Monitoring.micrometer(arc.beanManager()));
    }

    private static ConfigReading reading(Findings findings, ReflectionFacts facts, ClassLoader loader) {
        NavigableSet<String> names = findings.names();
        names.addAll(OwnConnections.in(findings.classes(), facts));
        if (!findings.classes().isEmpty()) {
            names.add(Connection.DEFAULT);
        }
        return DataSourceKeys.lead(
                ConfigReader.read(PropertySource.of(loader), names, SuppliedParticipants.settings(loader)),
                names,
                findings.dataSources());
    }

    private static SuppliedHooks hooks(Map<String, String> identifiers, ArcContainer arc) {
        SuppliedHooks hooks = new SuppliedHooks();
        identifiers.forEach((identifier, place) -> hooks.add(arc.bean(identifier), place));
        return hooks;
    }

    private QuarkusPlatform platform() {
        ArcContainer arc = Arc.container();
        return new QuarkusPlatform(
                arc.select(TransactionManager.class).get(),
                arc.select(TransactionSynchronizationRegistry.class).get(),
                arc.select(UserTransaction.class).get(),
                arc.select(XAResourceRecoveryRegistry.class).get(),
                recovers,
                QuarkusApplication::dataSource);
    }

    private static Optional<AgroalDataSource> dataSource(String name) {
        String quarkusName = name.equals(Connection.DEFAULT) ? DataSourceUtil.DEFAULT_DATASOURCE_NAME : name;
        InjectableInstance<AgroalDataSource> found = AgroalDataSourceUtil.dataSourceInstance(quarkusName);
        return found.isResolvable() ? Optional.of(found.get()) : Optional.empty();
    }

    void close() {
        try {
            if (start != null) {
                start.ending();
            }
        } finally {
            // whatever an observer throws
            end();
        }
    }

    private void end() {
        monitoring.stop();
        tandem.close();
        if (start != null) {
            start.close();
        }
    }

    /** Last of all, when recovery has ended: others may have the log. */
    void release() {
        if (log != null) {
            log.close();
        }
    }
}
