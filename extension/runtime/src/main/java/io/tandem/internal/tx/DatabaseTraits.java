package io.tandem.internal.tx;

import io.tandem.internal.tx.xa.DriverErrors;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a database product: data, in this one place.
 *
 * @param product its name for people
 * @param urlPrefix how its JDBC addresses begin
 * @param driver its {@code java.sql.Driver}
 * @param xaDataSource its {@code javax.sql.XADataSource}, where it has one that takes an address
 * @param artifact where the driver is to be had
 * @param preparing what has to be set up for two-phase commit, as advice
 * @param crashSafe whether prepared work survives that the connection drops
 * @param errors what its driver's errors mean
 * @param checks what it needs for two-phase commit, as questions
 */
record DatabaseTraits(
        String product,
        String urlPrefix,
        String driver,
        Optional<String> xaDataSource,
        String artifact,
        String preparing,
        boolean crashSafe,
        DriverErrors errors,
        List<ReadinessCheck> checks) {

    private static final String NOTHING = "Nothing has to be set up for it there";

    /** 57P: shutdowns of a server or of one of its processes; 25P03 and 25P04: sessions ended for their slowness. */
    private static final DriverErrors POSTGRESQL = DriverErrors.STANDARD
            .lost(List.of("57P", "25P03", "25P04"))
            .unknown(List.of("42704"))
            .rolledBack(List.of("25P02", "P0"));

    /** 1927: killed connection; 1053: shutdown; 2006, 2013: gone; 4031: timed out; 1397: XAER_NOTA. */
    private static final DriverErrors MYSQL = DriverErrors.STANDARD
            .lost(List.of("70100"), 1927, 1053, 1152, 1158, 1159, 1160, 1161, 2006, 2013, 4031)
            .unknown(List.of(), 1397)
            .rolledBack(List.of(), 1213, 1402, 1613, 1614);

    /** 1402: XA_RBROLLBACK, of which MariaDB also says so at the commit of what was empty. */
    private static final DriverErrors MARIADB = MYSQL.emptyBranch(1402);

    /** Sessions that were killed, instances that stop or start, broken networks; 2091: rolled back. */
    private static final DriverErrors ORACLE = DriverErrors.STANDARD
            .lost(
                    List.of(), 28, 1012, 1033, 1034, 1089, 1090, 1092, 3113, 3114, 3135, 12153, 12514, 12528, 12537,
                    12541, 12571, 17002, 17008, 17410, 17447)
            .unknown(List.of(), 24756)
            .rolledBack(List.of(), 2091, 8177);

    private static final DriverErrors SQL_SERVER = DriverErrors.STANDARD
            .lost(List.of(), 64, 233, 596, 6005, 10053, 10054, 10060)
            .rolledBack(List.of(), 1205, 3960);

    /** 90067: broken; 90098, 90121: closed; 90129: no such transaction. */
    private static final DriverErrors H2 =
            DriverErrors.STANDARD.lost(List.of(), 90067, 90098, 90121).unknown(List.of(), 90129);

    private static final List<DatabaseTraits> ALL = List.of(
            of(
                    "PostgreSQL",
                    "jdbc:postgresql:",
                    "org.postgresql.Driver",
                    "org.postgresql.xa.PGXADataSource",
                    "org.postgresql:postgresql",
                    "Set max_prepared_transactions to at least the pool size in postgresql.conf and restart the server",
                    true,
                    POSTGRESQL,
                    ReadinessChecks.POSTGRESQL),
            of(
                    "MariaDB",
                    "jdbc:mariadb:",
                    "org.mariadb.jdbc.Driver",
                    "org.mariadb.jdbc.MariaDbDataSource",
                    "org.mariadb.jdbc:mariadb-java-client",
                    "Use InnoDB and MariaDB 10.5 or newer",
                    true,
                    MARIADB,
                    ReadinessChecks.MARIADB),
            of(
                    "MySQL",
                    "jdbc:mysql:",
                    "com.mysql.cj.jdbc.Driver",
                    "com.mysql.cj.jdbc.MysqlXADataSource",
                    "com.mysql:mysql-connector-j",
                    "Use InnoDB and MySQL 8.0.30 or newer, and grant XA_RECOVER_ADMIN to the user",
                    true,
                    MYSQL,
                    ReadinessChecks.MYSQL),
            of(
                    "Oracle",
                    "jdbc:oracle:",
                    "oracle.jdbc.OracleDriver",
                    "oracle.jdbc.xa.client.OracleXADataSource",
                    "com.oracle.database.jdbc:ojdbc11",
                    "Grant the user SELECT on sys.dba_pending_transactions, sys.pending_trans$ and sys.dba_2pc_pending,"
                            + " and EXECUTE on sys.dbms_xa",
                    true,
                    ORACLE,
                    ReadinessChecks.ORACLE),
            of(
                    "SQL Server",
                    "jdbc:sqlserver:",
                    "com.microsoft.sqlserver.jdbc.SQLServerDriver",
                    "com.microsoft.sqlserver.jdbc.SQLServerXADataSource",
                    "com.microsoft.sqlserver:mssql-jdbc",
                    "Run sp_sqljdbc_xa_install and give the user the role SqlJDBCXAUser",
                    true,
                    SQL_SERVER,
                    ReadinessChecks.SQL_SERVER),
            of(
                    "H2",
                    "jdbc:h2:",
                    "org.h2.Driver",
                    "org.h2.jdbcx.JdbcDataSource",
                    "com.h2database:h2",
                    NOTHING,
                    false,
                    H2,
                    List.of()),
            of(
                    "HSQLDB",
                    "jdbc:hsqldb:",
                    "org.hsqldb.jdbc.JDBCDriver",
                    "org.hsqldb.jdbc.pool.JDBCXADataSource",
                    "org.hsqldb:hsqldb",
                    NOTHING,
                    false,
                    DriverErrors.STANDARD,
                    List.of()),
            new DatabaseTraits(
                    "SQLite",
                    "jdbc:sqlite:",
                    "org.sqlite.JDBC",
                    Optional.empty(),
                    "org.xerial:sqlite-jdbc",
                    NOTHING,
                    false,
                    DriverErrors.STANDARD,
                    List.of()));

    private static DatabaseTraits of(
            String product,
            String prefix,
            String driver,
            String xaDataSource,
            String artifact,
            String preparing,
            boolean crashSafe,
            DriverErrors errors,
            List<ReadinessCheck> checks) {
        return new DatabaseTraits(
                product, prefix, driver, Optional.of(xaDataSource), artifact, preparing, crashSafe, errors, checks);
    }

    /** The type of a column of bytes. */
    String bytesType() {
        return switch (product) {
            case "PostgreSQL" -> "bytea";
            case "MariaDB", "MySQL" -> "longblob";
            case "SQL Server" -> "varbinary(max)";
            default -> "blob";
        };
    }

    /** The type of a column of 64-bit numbers. */
    String longType() {
        return product.equals("Oracle") ? "number(19)" : "bigint";
    }

    /** A statement that makes commits of a connection durable before they return, where that can be switched off. */
    Optional<String> durableCommits() {
        return product.equals("PostgreSQL") ? Optional.of("set synchronous_commit = on") : Optional.empty();
    }

    /** How a session holds a lock by name there; empty where that is not known. */
    Optional<NodeLock> nodeLock() {
        return switch (product) {
            case "PostgreSQL" -> Optional.of(NodeLock.POSTGRESQL);
            case "MariaDB", "MySQL" -> Optional.of(NodeLock.MYSQL);
            default -> Optional.empty();
        };
    }

    /** Whether a driver takes the name of a socket factory as the option {@code socketFactory} of its address. */
    boolean takesSocketFactory(String driverName) {
        return (product.equals("PostgreSQL") || product.equals("MariaDB"))
                && (driverName.equals(driver) || driverName.equals(xaDataSource.orElse("")));
    }

    /** The traits of the database at an address. */
    static Optional<DatabaseTraits> ofUrl(String url) {
        return ALL.stream().filter(traits -> url.startsWith(traits.urlPrefix)).findFirst();
    }

    /** The address prefixes of all databases known. */
    static List<String> prefixes() {
        return ALL.stream().map(DatabaseTraits::urlPrefix).toList();
    }
}
