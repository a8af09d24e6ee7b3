package io.tandem.it.savepoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.Savepoint;
import io.tandem.Sessions;
import io.tandem.Transactions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import org.junit.jupiter.api.Test;

class WrittenIT {

    /** Nobody asks the database whether nothing of it is left. */
    @Test
    void aConnectionThatWasTakenBackCountsAsWritten() {
        try (Application application = new ApplicationArchives("written")
                .packageOf(Item.class)
                .connection("default", Setting.h2())
                .connection("warehouse", Setting.h2())
                .connection("archive", Setting.h2())
                .property("sql.connection.default.schema", "create")
                .property("sql.connection.warehouse.schema", "create")
                .start()) {
            Sessions sessions = application.bean(Sessions.class);

            assertThatThrownBy(() -> application.bean(Transactions.class).run(() -> {
                        Savepoint savepoint = sessions.savepoint();
                        sessions.of(Item.class).persist(new Item(1, "item"));
                        sessions.of(Item.class).flush();
                        savepoint.rollback();
                        sessions.of(Stock.class).persist(new Stock(1));
                        sessions.of(Stock.class).flush();
                    }))
                    .hasStackTraceContaining("TANDEM00301");
        }
    }
}
