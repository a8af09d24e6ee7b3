package io.tandem.quarkus.deployment;

import io.tandem.ConnectionInfo;
import io.tandem.Connections;
import io.tandem.InDoubt;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * What the Dev UI asks an application that runs. Its bytes are put into the application ({@link DevUi}), so it may use the
 * API only, and no other class of this package, and has none inside.
 */
public class DevUiAnswers {

    private final Connections connections;

    @Inject
    public DevUiAnswers(Connections connections) {
        this.connections = connections;
    }

    /** Each connection with its database. */
    public List<Map<String, String>> connections() {
        return connections.all().stream().map(DevUiAnswers::row).toList();
    }

    /** What databases have prepared, and nobody has ended yet. */
    public List<Map<String, String>> inDoubt() {
        return connections.inDoubt().stream().map(DevUiAnswers::row).toList();
    }

    public int inDoubtCount() {
        return connections.inDoubt().size();
    }

    private static Map<String, String> row(ConnectionInfo connection) {
        return Map.of(
                "name", connection.name(),
                "database", connection.database(),
                "url", connection.url(),
                "twophase", connection.twophase() ? "two-phase" : "not two-phase",
                "crashSafe", connection.crashSafe() ? "crash-safe" : "not crash-safe",
                "entities", String.valueOf(connection.entities().size()));
    }

    private static Map<String, String> row(InDoubt branch) {
        return Map.of(
                "connection", branch.connection(),
                "transaction", branch.transactionId(),
                "node", branch.node().orElse(""),
                "state", branch.state().name(),
                "since", branch.since().toString(),
                "text", branch.text());
    }
}
