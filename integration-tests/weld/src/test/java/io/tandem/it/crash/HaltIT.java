package io.tandem.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Archive;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the crash tests rely on: each point halts where it says, and what is left in doubt can be seen. */
class HaltIT {

    private final Database shop = PostgresServers.create(0);
    private final Database warehouse = PostgresServers.create(1);

    @ParameterizedTest
    @CsvSource({
        "AFTER_FIRST_PREPARE, 1, 0",
        "AFTER_BOTH_PREPARES, 2, 0",
        "BEFORE_FIRST_COMMIT, 2, 0",
        "AFTER_FIRST_COMMIT, 1, 1",
    })
    void leavesBranchesInDoubt(HaltPoint point, int inDoubt, int committed) {
        shop.execute("create table Sale(id bigint primary key)");
        warehouse.execute("create table Movement(id bigint primary key)");

        try (ChildJvm child = start(point)) {
            assertThat(child.exitCode()).as(child::output).isEqualTo(Halt.EXIT_CODE);
        }

        assertThat(shop.inDoubt() + warehouse.inDoubt()).isEqualTo(inDoubt);
        assertThat(shop.rows("Sale") + warehouse.rows("Movement")).isEqualTo(committed);
    }

    private ChildJvm start(HaltPoint point) {
        Path directory = TestClasses.workDirectory("halt");
        List<Path> classPath = new ArrayList<>(TestClasses.libraries());
        classPath.add(new Archive()
                .classes(TextbookProgram.class, MortalXADataSource.class, Halt.class, HaltPoint.class)
                .directory(directory.resolve("classes")));
        Map<String, String> properties = Map.of(
                "halt", point.name(),
                "shop.url", shop.url(),
                "shop.sql", "insert into Sale values (1)",
                "warehouse.url", warehouse.url(),
                "warehouse.sql", "insert into Movement values (1)");
        return ChildJvm.start(TextbookProgram.class, classPath, properties, directory);
    }
}
