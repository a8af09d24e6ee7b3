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

/** The application on Payara Micro, with Hibernate in the WAR. */
class PayaraMicroIT {

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Databases BY_NAME = Databases.create();
    private static final Databases BY_URL = Databases.create();
    private static final PayaraMicro SERVER = new PayaraMicro().withoutAutomaticRecovery();

    @BeforeAll
    static void start() {
        BY_NAME.byName().forEach(SERVER::xaDataSource);
        SERVER.plainDataSource("plain", BY_NAME.shop());
        SERVER.start();
        SERVER.deploy("names", PayaraWars.byName(BY_NAME).write(WARS.resolve("names.war")));
        SERVER.deploy("urls", PayaraWars.byUrl(BY_URL).write(WARS.resolve("urls.war")));
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
    void aStartSaysOneLine() {
        List<String> lines = SERVER.process()
                .output()
                .lines()
                .filter(line -> line.contains("TANDEM00001"))
                .toList();

        assertThat(lines)
                .isNotEmpty()
                .allMatch(
                        line -> line.contains(
                                "on Payara: default (PostgreSQL 17.5, two-phase), ledger (PostgreSQL 17.5, two-phase), warehouse"));
    }

    @Test
    void whatIsNotRecoveredIsSaid() {
        assertThat(SERVER.process().output())
                .contains("TANDEM00022: Automatic recovery is off in Payara")
                .containsOnlyOnce("TANDEM00023: Payara looks for in-doubt work once");
    }
}
