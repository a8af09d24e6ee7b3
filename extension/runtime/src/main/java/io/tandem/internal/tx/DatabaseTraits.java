package io.tandem.internal.tx;

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
 */
record DatabaseTraits(
        String product,
        String urlPrefix,
        String driver,
        Optional<String> xaDataSource,
        String artifact,
        String preparing,
        boolean crashSafe) {

    private static final String NOTHING = "Nothing has to be set up for it there";

    private static final List<DatabaseTraits> ALL = List.of(
            of(
                    "PostgreSQL",
                    "jdbc:postgresql:",
                    "org.postgresql.Driver",
                    "org.postgresql.xa.PGXADataSource",
                    "org.postgresql:postgresql",
                    "Set max_prepared_transactions to at least the pool size in postgresql.conf and restart the server",
                    true),
            of(
                    "MariaDB",
                    "jdbc:mariadb:",
                    "org.mariadb.jdbc.Driver",
                    "org.mariadb.jdbc.MariaDbDataSource",
                    "org.mariadb.jdbc:mariadb-java-client",
                    "Use InnoDB and MariaDB 10.5 or newer",
                    true),
            of(
                    "MySQL",
                    "jdbc:mysql:",
                    "com.mysql.cj.jdbc.Driver",
                    "com.mysql.cj.jdbc.MysqlXADataSource",
                    "com.mysql:mysql-connector-j",
                    "Use InnoDB and MySQL 8.0.30 or newer, and grant XA_RECOVER_ADMIN to the user",
                    true),
            of(
                    "Oracle",
                    "jdbc:oracle:",
                    "oracle.jdbc.OracleDriver",
                    "oracle.jdbc.xa.client.OracleXADataSource",
                    "com.oracle.database.jdbc:ojdbc11",
                    "Grant the user SELECT on sys.dba_pending_transactions, sys.pending_trans$ and sys.dba_2pc_pending,"
                            + " and EXECUTE on sys.dbms_xa",
                    true),
            of(
                    "SQL Server",
                    "jdbc:sqlserver:",
                    "com.microsoft.sqlserver.jdbc.SQLServerDriver",
                    "com.microsoft.sqlserver.jdbc.SQLServerXADataSource",
                    "com.microsoft.sqlserver:mssql-jdbc",
                    "Run sp_sqljdbc_xa_install and give the user the role SqlJDBCXAUser",
                    true),
            of("H2", "jdbc:h2:", "org.h2.Driver", "org.h2.jdbcx.JdbcDataSource", "com.h2database:h2", NOTHING, false),
            of(
                    "HSQLDB",
                    "jdbc:hsqldb:",
                    "org.hsqldb.jdbc.JDBCDriver",
                    "org.hsqldb.jdbc.pool.JDBCXADataSource",
                    "org.hsqldb:hsqldb",
                    NOTHING,
                    false),
            new DatabaseTraits(
                    "SQLite",
                    "jdbc:sqlite:",
                    "org.sqlite.JDBC",
                    Optional.empty(),
                    "org.xerial:sqlite-jdbc",
                    NOTHING,
                    false));

    private static DatabaseTraits of(
            String product,
            String prefix,
            String driver,
            String xaDataSource,
            String artifact,
            String preparing,
            boolean crashSafe) {
        return new DatabaseTraits(product, prefix, driver, Optional.of(xaDataSource), artifact, preparing, crashSafe);
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

    /** The traits of the database at an address. */
    static Optional<DatabaseTraits> ofUrl(String url) {
        return ALL.stream().filter(traits -> url.startsWith(traits.urlPrefix)).findFirst();
    }

    /** The address prefixes of all databases known. */
    static List<String> prefixes() {
        return ALL.stream().map(DatabaseTraits::urlPrefix).toList();
    }
}
