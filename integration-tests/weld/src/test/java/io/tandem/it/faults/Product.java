package io.tandem.it.faults;

import static org.awaitility.Awaitility.await;

import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy.Link;
import io.tandem.it.support.MariaDbServer;
import io.tandem.it.support.PostgresServers;
import java.time.Duration;

/** A database product whose connections break, and the words in which it is told to end a branch. */
enum Product {
    POSTGRESQL("PREPARE TRANSACTION", "COMMIT PREPARED", "ROLLBACK PREPARED", "COMMIT\\x00") {
        @Override
        Database create() {
            Database database = PostgresServers.create(0);
            // else a statement that was prepared on the server is sent without its text
            return new Database(database.url() + "?prepareThreshold=0", database.username(), database.password());
        }

        @Override
        void kill(Database database, Link link) {
            String backend = "pg_stat_activity where client_port = " + link.serverPort();
            database.column("select pg_terminate_backend(pid) from " + backend);
            await().atMost(Duration.ofSeconds(10)).until(() -> database.rows(backend) == 0);
        }
    },
    MARIADB("XA PREPARE", "XA COMMIT (?!.*ONE PHASE)", "XA ROLLBACK", "XA COMMIT .*ONE PHASE") {
        @Override
        Database create() {
            return MariaDbServer.shared().create();
        }

        /** All there are, for without grant tables the server does not tell where they come from. */
        @Override
        void kill(Database database, Link link) {
            String others = "information_schema.processlist where db = database() and id <> connection_id()";
            database.column("select id from " + others).forEach(id -> database.execute("kill " + id));
            await().atMost(Duration.ofSeconds(10)).until(() -> database.rows(others) == 0);
        }
    };

    final String prepare;
    final String commit;
    final String rollback;
    final String commitOnePhase;

    Product(String prepare, String commit, String rollback, String commitOnePhase) {
        this.prepare = prepare;
        this.commit = commit;
        this.rollback = rollback;
        this.commitOnePhase = commitOnePhase;
    }

    abstract Database create();

    /** Ends the server's side of a connection. */
    abstract void kill(Database database, Link link);
}
