package io.tandem.it.retry;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

abstract class RetryScenario extends Scenario {

    Bank bank;

    RetryScenario() {
        super("default", "ledger");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        if (setting.postgresql()) {
            archives.property("sql.connection.default.pool.transaction-isolation", "serializable");
        }
    }

    @BeforeEach
    final void fill() {
        bank = application.bean(Bank.class);
        database("default").execute("insert into Account(id, amount) values (1, 100), (2, 100)");
    }

    @AfterEach
    final void empty() {
        database("default").execute("delete from Account");
        database("ledger").execute("delete from Transfer");
    }

    List<String> amounts() {
        return database("default").column("select amount from Account order by id");
    }

    long transfers() {
        return database("ledger").rows("Transfer");
    }

    static IllegalStateException transientFailure() {
        return new IllegalStateException(new SQLException("could not serialize access", "40001"));
    }
}
