package io.tandem.it.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.ConnectionsConfiguring;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables without entity classes through the life of a schema. */
class SchemaIT {

    static Stream<Database> databases() {
        return Stream.of(Setting.h2(), PostgresServers.create(0));
    }

    private static ApplicationArchives archives(Database database, String schema, Class<?>... classes) {
        return new ApplicationArchives("schema")
                .classes(Item.class)
                .classes(classes)
                .connection("warehouse", database)
                .property("sql.connection.warehouse.schema", schema);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasCreatedIsValid(Database database) {
        archives(database, "create", Tables.class).start().close();
        archives(database, "validate", Tables.class).start().close();
        archives(database, "update", Tables.class).start().close();
        archives(database, "validate", Tables.class).start().close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsMissingIsFoundByValidation(Database database) {
        archives(database, "create").start().close();

        assertThat(archives(database, "validate", Tables.class).failure().message())
                .contains("TANDEM00208", "'warehouse'", "audit");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void updateAddsWhatIsNew(Database database) {
        archives(database, "create", Small.class).start().close();
        database.execute("insert into audit (id) values (7)");

        archives(database, "update", Larger.class).start().close();

        assertThat(database.column("select id from audit where note is null")).containsExactly("7");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void dropAndCreateBeginsAnew(Database database) {
        archives(database, "drop-and-create", Tables.class).start().close();
        database.execute("insert into audit (id, note) values (7, 'seven')");

        archives(database, "drop-and-create", Tables.class).start().close();

        assertThat(database.rows("audit")).isZero();
        assertThat(database.rows("audit_notes")).isZero();
    }

    @Test
    void aTypeOfPostgresIsThereBeforeTheTableThatNeedsIt() {
        Database database = PostgresServers.create(0);
        for (String schema : new String[] {"drop-and-create", "update", "validate", "drop-and-create"}) {
            archives(database, schema, Moods.class).start().close();
            database.execute("insert into diary (id, mood) values (1, 'sad') on conflict do nothing");
        }
        assertThat(database.column("select mood from diary")).containsExactly("sad");
    }

    @Test
    void aConnectionMayHaveTablesOnly() {
        Database database = Setting.h2();
        new ApplicationArchives("schema")
                .classes(Small.class)
                .connection("warehouse", database)
                .property("sql.connection.warehouse.schema", "create")
                .start()
                .close();

        assertThat(database.rows("audit")).isZero();
    }

    @Test
    void mistakesOfAContributorAreReported() {
        assertThat(archives(Setting.h2(), "create", Clash.class).failure().message())
                .contains("TANDEM00262", "'warehouse'", "table 'item' is there already");
        assertThat(archives(Setting.h2(), "create", NoColumn.class).failure().message())
                .contains("TANDEM00262", "table 'audit' has no column 'idd'", "[id]");
        assertThat(archives(Setting.h2(), "create", Failing.class).failure().message())
                .contains("TANDEM00262", "out of order");
    }

    @Dependent
    static class Small {
        void configure(@Observes ConnectionsConfiguring connections) {
            connections.metadata("warehouse", schema -> schema.table("audit").column("id", Long.class));
        }
    }

    @Dependent
    static class Larger {
        void configure(@Observes ConnectionsConfiguring connections) {
            connections.metadata("warehouse", schema -> schema.table("audit")
                    .column("id", Long.class)
                    .column("note", String.class)
                    .index("audit_note", "note"));
        }
    }

    @Dependent
    static class Moods {
        void configure(@Observes ConnectionsConfiguring connections) {
            connections.metadata("warehouse", schema -> schema.beforeTables(
                            "do $$ begin create type mood as enum ('sad', 'happy');"
                                    + " exception when duplicate_object then null; end $$",
                            "drop type if exists mood")
                    .table("diary")
                    .column("id", Long.class)
                    .column("mood", "mood")
                    .primaryKey("id"));
        }
    }

    @Dependent
    static class Clash {
        void configure(@Observes ConnectionsConfiguring connections) {
            connections.metadata("warehouse", schema -> schema.table("item"));
        }
    }

    @Dependent
    static class NoColumn {
        void configure(@Observes ConnectionsConfiguring connections) {
            connections.metadata(
                    "warehouse",
                    schema -> schema.table("audit").column("id", Long.class).primaryKey("idd"));
        }
    }

    @Dependent
    static class Failing {
        void configure(@Observes ConnectionsConfiguring connections) {
            connections.metadata("warehouse", schema -> {
                throw new IllegalStateException("out of order");
            });
        }
    }
}
