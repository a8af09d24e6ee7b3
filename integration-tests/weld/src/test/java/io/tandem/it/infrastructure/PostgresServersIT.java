package io.tandem.it.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresServersIT {

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "max_prepared_transactions, 64",
    })
    void bothServersKeepWhatTheyConfirm(String setting, String value) {
        assertThat(PostgresServers.create(0).column("show " + setting)).containsExactly(value);
        assertThat(PostgresServers.create(1).column("show " + setting)).containsExactly(value);
    }

    @Test
    void theServersAreTwoProcesses() {
        String process = "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)";

        assertThat(PostgresServers.create(0).column(process))
                .isNotEqualTo(PostgresServers.create(1).column(process));
    }

    @Test
    void eachDatabaseIsNewAndEmpty() {
        Database first = PostgresServers.create(0);
        first.execute("create table thing(id int)", "insert into thing values (1)");

        assertThat(first.rows("thing")).isEqualTo(1);
        assertThat(PostgresServers.create(0).rows("pg_tables where tablename = 'thing'"))
                .isZero();
    }

    @Test
    void seesWhatIsPreparedInItsOwnDatabaseOnly() {
        Database database = PostgresServers.create(0);
        database.execute(
                "create table thing(id int)",
                "begin; insert into thing values (1); prepare transaction '" + database.url() + "'");

        assertThat(database.inDoubt()).isEqualTo(1);
        assertThat(database.rows("thing")).isZero();
        assertThat(PostgresServers.create(0).inDoubt()).isZero();

        database.execute("commit prepared '" + database.url() + "'");
        assertThat(database.inDoubt()).isZero();
        assertThat(database.rows("thing")).isEqualTo(1);
    }
}
