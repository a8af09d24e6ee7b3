package io.tandem.it.phases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Sessions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import org.junit.jupiter.api.Test;

/** Two connections may lead to one database; each has its own branch there. */
class SameDatabaseIT {

    @Test
    void commitsBothBranches() throws Exception {
        Database database = PostgresServers.create(0);
        try (Application application = new ApplicationArchives("samedatabase")
                .packageOf(Left.class)
                .connection("default", database)
                .connection("right", database)
                .property("sql.connection.default.schema", "create")
                .property("sql.connection.right.schema", "create")
                .property("sql.twophase", "true")
                .start()) {
            Sessions sessions = application.bean(Sessions.class);
            application.inTransaction(() -> {
                sessions.of(Left.class).persist(new Left(1));
                sessions.of(Right.class).persist(new Right(1));
            });
        }

        assertThat(database.rows("leftside")).isEqualTo(1);
        assertThat(database.rows("rightside")).isEqualTo(1);
        assertThat(database.inDoubt()).isZero();
    }
}
