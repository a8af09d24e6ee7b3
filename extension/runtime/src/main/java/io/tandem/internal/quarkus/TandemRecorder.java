package io.tandem.internal.quarkus;

import io.quarkus.narayana.jta.runtime.TransactionManagerConfiguration;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What is done when an application starts; the build steps record the calls. */
@Recorder
public class TandemRecorder {

    private final RuntimeValue<TransactionManagerConfiguration> transactions;

    public TandemRecorder(RuntimeValue<TransactionManagerConfiguration> transactions) {
        this.transactions = transactions;
    }

    /**
     * Before the data sources: the node gets its name, where branches will carry one.
     *
     * @param twophase whether a data source or participant takes part in two-phase commit
     */
    public RuntimeValue<QuarkusApplication> prepare(boolean twophase, ShutdownContext shutdown) {
        QuarkusApplication application = new QuarkusApplication();
        shutdown.addLastShutdownTask(application::release);
        if (twophase) {
            application.identify(transactions.getValue());
        }
        return new RuntimeValue<>(application);
    }

    /** What is injected for a connection. */
    public Supplier<Object> handedOut(RuntimeValue<QuarkusApplication> application, String name, String type) {
        return () -> application.getValue().handedOut(name, type);
    }

    /** What is injected without a connection's name. */
    public Supplier<Object> facade(RuntimeValue<QuarkusApplication> application, String type) {
        return () -> application.getValue().facade(type);
    }

    /** The health check under one of the qualifiers. */
    public Supplier<Object> health(RuntimeValue<QuarkusApplication> application, String qualifier) {
        return () -> application.getValue().health(qualifier);
    }

    /**
     * Starts.
     *
     * @param classes the names of the classes that may be mapped
     * @param requests who needs a connection, each place with the connection's name
     * @param supplied the connections whose data source is a bean of the application's, each with its place
     * @param hooks the beans that Hibernate calls, each identifier with its place
     * @param dataSources the names of connections that Quarkus has a data source for
     * @param injected the types of libraries that are injected
     */
    public void start(
            RuntimeValue<QuarkusApplication> application,
            List<String> classes,
            Map<String, String> requests,
            Map<String, String> supplied,
            Map<String, String> hooks,
            Set<String> dataSources,
            Set<String> injected,
            ShutdownContext shutdown) {
        shutdown.addShutdownTask(application.getValue()::close);
        application.getValue().start(new Findings(classes, requests, supplied, hooks, dataSources, injected));
    }
}
