package io.tandem.internal.config;

import io.tandem.internal.config.ConnectionConfig.SchemaAction;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import java.time.Duration;
import java.util.List;

/** The table of all keys: what is read, what is known, and what the documentation says of it. */
public final class Keys {

    static final Key<Boolean> TWOPHASE = new Key<>(
            "sql.twophase",
            Form.BOOLEAN,
            "false",
            "whether every connection takes part in two-phase commit, so that a transaction commits in all databases"
                    + " or in none");
    static final Key<UnsafeCommit> UNSAFE_COMMIT = new Key<>(
            "sql.unsafe-commit",
            Form.constant(UnsafeCommit.class),
            "fail",
            "what happens when a transaction writes a second connection while two-phase commit is off: refused; allowed"
                    + " and said once for each pair; allowed");
    static final Key<Boolean> PLAIN_ENTITY_MANAGER = new Key<>(
            "sql.plain-entity-manager",
            Form.SWITCH,
            "on",
            "whether an EntityManager without a qualifier is supplied where the application has none");
    static final Key<List<String>> CONNECTIONS = new Key<>(
            "sql.connections",
            Form.NAMES,
            "",
            "names of connections, beside those in annotations and keys; needed for names that exist only as environment"
                    + " variables");

    static final Key<String> URL = new Key<>(
            "sql.connection.N.url", Form.URL, "", "the JDBC address of the database, for a pool of Tandem's own");
    static final Key<String> USERNAME =
            new Key<>("sql.connection.N.username", Form.TEXT, "", "the user of a pool of Tandem's own");
    static final Key<Secret> PASSWORD =
            new Key<>("sql.connection.N.password", Form.SECRET, "", "the password of a pool of Tandem's own");
    static final Key<String> DRIVER = new Key<>(
            "sql.connection.N.driver",
            Form.CLASS,
            "",
            "a Driver, DataSource or XADataSource class; found from the address where it is not set");
    static final Key<String> DATASOURCE = new Key<>(
            "sql.connection.N.datasource",
            Form.JNDI_NAME,
            "",
            "the JNDI name of a data source of the server's, instead of 'url'");
    static final Key<Boolean> CONNECTION_TWOPHASE =
            new Key<>("sql.connection.N.twophase", Form.BOOLEAN, "", "overrides 'sql.twophase' for the connection");
    static final Key<List<String>> PACKAGES = new Key<>(
            "sql.connection.N.packages",
            Form.PACKAGES,
            "",
            "packages whose entities live in the connection, whatever their annotations say");
    static final Key<SchemaAction> SCHEMA = new Key<>(
            "sql.connection.N.schema",
            Form.constant(SchemaAction.class),
            "none",
            "what is done to the tables at start-up");
    static final Key<Duration> START_WAIT = new Key<>(
            "sql.connection.N.start-wait",
            Form.DURATION,
            "0",
            "how long an unreachable database is waited for at start-up");
    static final Key<Duration> SOCKET_TIMEOUT = new Key<>(
            "sql.connection.N.socket-timeout",
            Form.POSITIVE_DURATION,
            "30s",
            "how long a frozen database keeps a caller waiting, in a pool of Tandem's own");
    static final Key<String> POOL = new Key<>(
            "sql.connection.N.pool.*",
            Form.TEXT,
            "",
            "Agroal's settings, in kebab-case (max-size, acquisition-timeout)");
    static final Key<String> HIBERNATE =
            new Key<>("sql.connection.N.hibernate.*", Form.TEXT, "", "Hibernate's settings, under their own names");

    static final Key<String> LOG = new Key<>(
            "sql.transaction.log",
            Form.LOG,
            TransactionConfig.DEFAULT_LOG,
            "where the decisions of transactions are kept: a file for each; one journal, which makes those of many"
                    + " transactions durable at once; a table in the database of a connection");
    static final Key<String> LOG_DIR = new Key<>(
            "sql.transaction.log-dir",
            Form.TEXT,
            TransactionConfig.DEFAULT_LOG_DIR,
            "the directory of the log, relative to the working directory");
    static final Key<String> NODE_NAME = new Key<>(
            "sql.transaction.node-name",
            Form.TEXT,
            "",
            "the name of the node, unique among all that use the same databases; made once and kept in the log where it"
                    + " is not set");
    static final Key<Duration> TIMEOUT = new Key<>(
            "sql.transaction.timeout", Form.POSITIVE_DURATION, "60s", "after how long a transaction is rolled back");

    static final Key<Duration> DRAIN = new Key<>(
            "sql.transaction.drain",
            Form.DURATION,
            "10s",
            "how long the end of the application waits for running transactions, before it rolls them back");

    static final Key<Duration> RECOVERY_PERIOD =
            new Key<>("sql.recovery.period", Form.POSITIVE_DURATION, "10s", "the pause between two passes of recovery");
    static final Key<Duration> RECOVERY_BACKOFF = new Key<>(
            "sql.recovery.backoff", Form.POSITIVE_DURATION, "1s", "the pause between the two looks of one pass");
    static final Key<Duration> ORPHAN_SAFETY = new Key<>(
            "sql.recovery.orphan-safety",
            Form.POSITIVE_DURATION,
            "20s",
            "how long a branch without a decision must have been seen before it is rolled back");

    private static final List<Key<?>> ALL = List.of(
            TWOPHASE,
            UNSAFE_COMMIT,
            PLAIN_ENTITY_MANAGER,
            CONNECTIONS,
            URL,
            USERNAME,
            PASSWORD,
            DRIVER,
            DATASOURCE,
            CONNECTION_TWOPHASE,
            PACKAGES,
            SCHEMA,
            START_WAIT,
            SOCKET_TIMEOUT,
            POOL,
            HIBERNATE,
            LOG,
            LOG_DIR,
            NODE_NAME,
            TIMEOUT,
            DRAIN,
            RECOVERY_PERIOD,
            RECOVERY_BACKOFF,
            ORPHAN_SAFETY);

    private Keys() {}

    /** Every key, in the order of the documentation. */
    public static List<Key<?>> all() {
        return ALL;
    }

    /** The names of the keys that belong to no connection. */
    static List<String> general() {
        return ALL.stream().filter(key -> !key.ofConnection()).map(Key::pattern).toList();
    }

    /** The keys of a connection that have one name. */
    static List<Key<?>> ofConnection() {
        return ALL.stream()
                .filter(key -> key.ofConnection() && !key.passedThrough())
                .toList();
    }
}
