package io.tandem.internal.tx;

import static io.tandem.internal.tx.ReadinessCheck.atLeast;

import io.tandem.internal.tx.ReadinessCheck.Use;
import java.util.List;

/** What each product has to be set up like for two-phase commit: data. */
final class ReadinessChecks {

    private static final String MAX_PREPARED =
            "select setting::int from pg_settings where name = 'max_prepared_transactions'";

    static final List<ReadinessCheck> POSTGRESQL = List.of(
            new ReadinessCheck(
                    Use.EXPLAINS,
                    MAX_PREPARED,
                    (value, pool) -> Integer.parseInt(value) > 0,
                    "max_prepared_transactions is %1$s",
                    "Set it to at least the pool size (%2$s) in postgresql.conf and restart the server"),
            new ReadinessCheck(
                    Use.WARNS,
                    MAX_PREPARED,
                    (value, pool) -> Integer.parseInt(value) >= pool,
                    "max_prepared_transactions is %1$s and the pool may have %2$s connections, so that under load"
                            + " transactions are rolled back",
                    "Set it to at least the pool size (%2$s) in postgresql.conf and restart the server, or make the"
                            + " pool smaller with 'pool.max-size=%1$s'"));

    private static final ReadinessCheck ENGINE = new ReadinessCheck(
            Use.REFUSES,
            "select @@default_storage_engine",
            (value, pool) -> value.equalsIgnoreCase("InnoDB"),
            "new tables get the storage engine %1$s, which has no transactions",
            "Set default_storage_engine=InnoDB on the server");

    private static final ReadinessCheck TABLES = new ReadinessCheck(
            Use.WARNS,
            "select group_concat(table_name order by table_name separator ', ') from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE' and engine <> 'InnoDB'",
            (value, pool) -> value.isEmpty(),
            "the tables %1$s are not InnoDB, and what is written to them is neither rolled back nor recovered",
            "Convert each with 'alter table … engine=InnoDB'");

    static final List<ReadinessCheck> MARIADB = List.of(
            new ReadinessCheck(
                    Use.REFUSES,
                    "select version()",
                    (value, pool) -> atLeast(value, 10, 5),
                    "before MariaDB 10.5 prepared work does not survive its connection, and this is %1$s",
                    "Upgrade to MariaDB 10.5 or newer"),
            ENGINE,
            TABLES);

    static final List<ReadinessCheck> MYSQL = List.of(
            new ReadinessCheck(
                    Use.EXPLAINS,
                    "xa recover",
                    ReadinessChecks::answered,
                    "the user may not list prepared branches (%1$s)",
                    "Run 'grant XA_RECOVER_ADMIN on *.* to' the user"),
            new ReadinessCheck(
                    Use.REFUSES,
                    "select version()",
                    (value, pool) -> atLeast(value, 8, 0, 30),
                    "before MySQL 8.0.30 a crash can lose prepared work, and this is %1$s",
                    "Upgrade to MySQL 8.0.30 or newer"),
            ENGINE,
            TABLES);

    static final List<ReadinessCheck> ORACLE = List.of(
            oracleView("sys.dba_pending_transactions"),
            oracleView("sys.pending_trans$"),
            oracleView("sys.dba_2pc_pending"));

    static final List<ReadinessCheck> SQL_SERVER = List.of(new ReadinessCheck(
            Use.EXPLAINS,
            "select count(*) from master.sys.all_objects where name = 'xp_sqljdbc_xa_init'",
            (value, pool) -> !value.equals("0"),
            "the driver's XA procedures are not installed",
            "Run 'exec sp_sqljdbc_xa_install' in master and give the user the role SqlJDBCXAUser"));

    private ReadinessChecks() {}

    /** The question itself is the check: it is refused to who lacks the right. */
    private static boolean answered(String value, Integer poolSize) {
        return true;
    }

    private static ReadinessCheck oracleView(String view) {
        return new ReadinessCheck(
                Use.EXPLAINS,
                "select count(*) from " + view + " where 1 = 0",
                ReadinessChecks::answered,
                "the user may not read " + view,
                "Run 'grant select on " + view + " to' the user, and 'grant execute on sys.dbms_xa to' it");
    }
}
