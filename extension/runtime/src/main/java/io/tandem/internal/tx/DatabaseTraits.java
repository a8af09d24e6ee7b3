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
 * @param crashSafe whether prepared work survives that the connection drops
 */
record DatabaseTraits(
        String product,
        String urlPrefix,
        String driver,
        Optional<String> xaDataSource,
        String artifact,
        boolean crashSafe) {

    private static final List<DatabaseTraits> ALL = List.of(
            of(
                    "PostgreSQL",
                    "jdbc:postgresql:",
                    "org.postgresql.Driver",
                    "org.postgresql.xa.PGXADataSource",
                    "org.postgresql:postgresql",
                    true),
            of(
                    "MariaDB",
                    "jdbc:mariadb:",
                    "org.mariadb.jdbc.Driver",
                    "org.mariadb.jdbc.MariaDbDataSource",
                    "org.mariadb.jdbc:mariadb-java-client",
                    true),
            of(
                    "MySQL",
                    "jdbc:mysql:",
                    "com.mysql.cj.jdbc.Driver",
                    "com.mysql.cj.jdbc.MysqlXADataSource",
                    "com.mysql:mysql-connector-j",
                    true),
            of(
                    "Oracle",
                    "jdbc:oracle:",
                    "oracle.jdbc.OracleDriver",
                    "oracle.jdbc.xa.client.OracleXADataSource",
                    "com.oracle.database.jdbc:ojdbc11",
                    true),
            of(
                    "SQL Server",
                    "jdbc:sqlserver:",
                    "com.microsoft.sqlserver.jdbc.SQLServerDriver",
                    "com.microsoft.sqlserver.jdbc.SQLServerXADataSource",
                    "com.microsoft.sqlserver:mssql-jdbc",
                    true),
            of("H2", "jdbc:h2:", "org.h2.Driver", "org.h2.jdbcx.JdbcDataSource", "com.h2database:h2", false),
            of(
                    "HSQLDB",
                    "jdbc:hsqldb:",
                    "org.hsqldb.jdbc.JDBCDriver",
                    "org.hsqldb.jdbc.pool.JDBCXADataSource",
                    "org.hsqldb:hsqldb",
                    false),
            new DatabaseTraits(
                    "SQLite", "jdbc:sqlite:", "org.sqlite.JDBC", Optional.empty(), "org.xerial:sqlite-jdbc", false));

    private static DatabaseTraits of(
            String product, String prefix, String driver, String xaDataSource, String artifact, boolean crashSafe) {
        return new DatabaseTraits(product, prefix, driver, Optional.of(xaDataSource), artifact, crashSafe);
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
