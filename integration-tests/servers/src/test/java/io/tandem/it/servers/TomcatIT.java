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

/** The application on Tomcat, with Weld, Hibernate and a transaction service in each WAR. */
class TomcatIT {

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Databases BY_NAME = Databases.create();
    private static final Databases BY_URL = Databases.create();
    private static final Tomcat SERVER = new Tomcat();

    @BeforeAll
    static void start() {
        SERVER.start();
        SERVER.deploy("names", TomcatWars.byName(BY_NAME, SERVER.log("names")).write(WARS.resolve("names.war")));
        SERVER.deploy("urls", TomcatWars.byUrl(BY_URL, SERVER.log("urls")).write(WARS.resolve("urls.war")));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicTest> byDataSourcesOfTheServer() {
        return Behaviour.of(SERVER.door("names"));
    }

    @TestFactory
    Stream<DynamicTest> byAddress() {
        return Behaviour.of(SERVER.door("urls"));
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

        assertThat(lines)
                .hasSize(2)
                .allMatch(line -> line.contains("on embedded Narayana: default (PostgreSQL 17.5, two-phase), ledger"));
    }
}
