package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.tx.ReadinessCheck.Finding;
import io.tandem.internal.tx.ReadinessCheck.Use;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions; those for MySQL, Oracle and SQL Server are only looked at here, no such server answers them. */
class ReadinessCheckTest {

    @ParameterizedTest
    @CsvSource({
        "10.5.0-MariaDB, 10, 5, true",
        "11.4.5-MariaDB-log, 10, 5, true",
        "10.4.30, 10, 5, false",
        "8.0.30, 8, 0, true",
        "5.7.44-log, 8, 0, false",
        "10, 10, 5, false"
    })
    void versionsAreComparedByNumber(String version, int major, int minor, boolean enough) {
        assertThat(ReadinessCheck.atLeast(version, major, minor)).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"8.0.30, true", "8.0.29, false", "9.1.0, true"})
    void mysqlIsOldBefore8030(String version, boolean passes) {
        assertThat(ReadinessChecks.MYSQL.get(1).passes().test(version, 20)).isEqualTo(passes);
    }

    @Test
    void aWrongAnswerIsFoundWithTheValueAndTheSizeOfThePool() throws SQLException {
        ReadinessCheck check = new ReadinessCheck(
                Use.WARNS, "select 5", (value, pool) -> Integer.parseInt(value) >= pool, "it is %1$s", "Make it %2$s");

        assertThat(ask(check)).contains(new Finding(Use.WARNS, "it is 5", "Make it 20"));
    }

    @Test
    void aRightAnswerIsNoFinding() throws SQLException {
        assertThat(ask(new ReadinessCheck(Use.REFUSES, "select 5", (value, pool) -> true, "", "")))
                .isEmpty();
    }

    @Test
    void whatMayNotBeAskedExplainsAFailureButMakesNone() throws SQLException {
        assertThat(ask(forbidden(Use.EXPLAINS))).isPresent();
        assertThat(ask(forbidden(Use.REFUSES))).isEmpty();
        assertThat(ask(forbidden(Use.WARNS))).isEmpty();
    }

    @Test
    void oracleIsAskedForEachGrant() {
        assertThat(ReadinessChecks.ORACLE)
                .allMatch(check -> check.use() == Use.EXPLAINS)
                .extracting(ReadinessCheck::remedy)
                .anyMatch(remedy -> remedy.contains("sys.dba_pending_transactions"))
                .anyMatch(remedy -> remedy.contains("sys.pending_trans$"))
                .anyMatch(remedy -> remedy.contains("sys.dba_2pc_pending"))
                .allMatch(remedy -> remedy.contains("sys.dbms_xa"));
    }

    @Test
    void sqlServerLacksItsProceduresWhereNoneIsThere() {
        ReadinessCheck check = ReadinessChecks.SQL_SERVER.get(0);

        assertThat(List.of("0", "1"))
                .filteredOn(count -> check.passes().test(count, 20))
                .containsExactly("1");
        assertThat(check.remedy()).contains("sp_sqljdbc_xa_install").contains("SqlJDBCXAUser");
    }

    private static ReadinessCheck forbidden(Use use) {
        return new ReadinessCheck(use, "select * from Nowhere", (value, pool) -> true, "no: %1$s", "grant");
    }

    private static Optional<Finding> ask(ReadinessCheck check) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:readiness")) {
            return check.ask(connection, 20);
        }
    }
}
