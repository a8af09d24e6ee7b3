package io.tandem.internal.cdi;

import io.tandem.Connection;
import io.tandem.Connections;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.Transactions;
import io.tandem.internal.runtime.Retries;
import io.tandem.internal.runtime.Tandem;
import io.tandem.spi.Platform;
import io.tandem.spi.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Registers what can be injected. */
final class Beans {

    private final Tandem tandem;
    private final AfterBeanDiscovery event;

    Beans(Tandem tandem, AfterBeanDiscovery event) {
        this.tandem = tandem;
        this.event = event;
    }

    /** The names of all types that are handed out. */
    static Set<String> typeNames() {
        return Tandem.types().values().stream()
                .flatMap(List::stream)
                .map(Class::getName)
                .collect(Collectors.toSet());
    }

    void facades() {
        event.<Sessions>addBean()
                .beanClass(Sessions.class)
                .types(Sessions.class)
                .scope(ApplicationScoped.class)
                .id("tandem/sessions")
                .createWith(context -> tandem.sessions());
        event.<Connections>addBean()
                .beanClass(Connections.class)
                .types(Connections.class)
                .scope(ApplicationScoped.class)
                .id("tandem/connections")
                .createWith(context -> tandem.connections());
        event.<Transactions>addBean()
                .beanClass(Transactions.class)
                .types(Transactions.class)
                .scope(ApplicationScoped.class)
                .id("tandem/transactions")
                .createWith(context -> tandem.transactions());
        event.<Retries>addBean()
                .beanClass(Retries.class)
                .types(Retries.class)
                .scope(ApplicationScoped.class)
                .id("tandem/retries")
                .createWith(context -> tandem.retries());
    }

    /** What those who stand beside Tandem are told. */
    void settings(Settings settings) {
        event.<Settings>addBean()
                .beanClass(Settings.class)
                .types(Settings.class)
                .scope(ApplicationScoped.class)
                .id("tandem/settings")
                .createWith(context -> settings);
    }

    /** The session without a name. */
    void plainSession() {
        event.addBean()
                .beanClass(Tandem.plainTypes().get(0))
                .types(Tandem.plainTypes().toArray(Class<?>[]::new))
                .scope(Dependent.class)
                .id("tandem/plain")
                .createWith(context -> tandem.plainSession());
    }

    /** The transaction manager and the synchronization registry. */
    void transactions(Platform platform) {
        event.<TransactionManager>addBean()
                .beanClass(TransactionManager.class)
                .types(TransactionManager.class)
                .scope(ApplicationScoped.class)
                .id("tandem/transaction-manager")
                .createWith(context -> platform.transactionManager());
        event.<TransactionSynchronizationRegistry>addBean()
                .beanClass(TransactionSynchronizationRegistry.class)
                .types(TransactionSynchronizationRegistry.class)
                .scope(ApplicationScoped.class)
                .id("tandem/synchronization-registry")
                .createWith(context -> platform.synchronizationRegistry());
    }

    /**
     * The beans of one connection, known or not: names that nothing is configured for get theirs too, so that they are
     * reported by Tandem, with the others, and not by the container without their name.
     */
    void connection(String name, Set<Annotation> aliases) {
        Set<Annotation> qualifiers = new HashSet<>(aliases);
        qualifiers.add(Session.Literal.of(name));
        for (Map.Entry<Class<?>, List<Class<?>>> each : Tandem.types().entrySet()) {
            Class<?> type = each.getKey();
            event.addBean()
                    .beanClass(type)
                    .types(each.getValue().toArray(Class<?>[]::new))
                    .qualifiers(qualifiers)
                    .scope(Dependent.class)
                    .id("tandem/" + name + "/" + type.getName())
                    .createWith(context -> tandem.handedOut(name, type));
        }
    }

    /** Stand-ins for what is asked for with {@link Connection}, for the same reason. */
    void placeholder(String name, String typeName) {
        Tandem.types().values().stream()
                .flatMap(List::stream)
                .filter(type -> type.getName().equals(typeName))
                .forEach(type -> event.addBean()
                        .beanClass(type)
                        .types(type)
                        .qualifiers(Connection.Literal.of(name))
                        .scope(Dependent.class)
                        .createWith(context -> {
                            throw new IllegalStateException("Never started");
                        }));
    }
}
