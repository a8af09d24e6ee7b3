package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The application on Open Liberty, with Hibernate in the WAR. */
class LibertyIT {

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Databases BY_NAME = Databases.create();
    private static final Databases BY_URL = Databases.create();
    private static final Liberty SERVER = new Liberty();

    @BeforeAll
    static void start() {
        BY_NAME.byName().forEach(SERVER::xaDataSource);
        SERVER.start();
        SERVER.deploy("names", LibertyWars.byName(BY_NAME).write(WARS.resolve("names.war")));
        SERVER.deploy("urls", LibertyWars.byUrlWithoutTwoPhase(BY_URL).write(WARS.resolve("urls.war")));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicTest> byDataSourcesOfTheServer() {
        return Behaviour.of(SERVER.door("names"));
    }

    /** But for what says that they are two-phase. */
    @TestFactory
    Stream<DynamicTest> byAddressWithoutTwoPhase() {
        return Behaviour.of(SERVER.door("urls"))
                .filter(check -> !check.getDisplayName().equals("knowsItsConnections"));
    }

    @Test
    void twoApplicationsUseDifferentDatabasesUnderOneName() {
        SERVER.door("names").sell("lamp");

        assertThat(BY_NAME.warehouse().rows("movement where item = 'lamp'")).isEqualTo(1);
        assertThat(BY_URL.warehouse().rows("movement where item = 'lamp'")).isZero();
    }

    @Test
    void aHealthyStartSaysOneLineAndNoWarning() {
        List<String> lines = SERVER.process()
                .output()
                .lines()
                .filter(line -> line.contains("TANDEM"))
                .toList();

        assertThat(lines).hasSize(2).allMatch(line -> line.contains("on Liberty: default (PostgreSQL 17.5"));
    }
}
