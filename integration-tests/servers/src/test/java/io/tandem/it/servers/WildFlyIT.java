package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The application on WildFly, its Hibernate and its data sources. */
class WildFlyIT {

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Databases BY_NAME = Databases.create();
    private static final Databases BY_URL = Databases.create();
    private static final WildFly SERVER = new WildFly();

    @BeforeAll
    static void start() {
        BY_NAME.byName().forEach(SERVER::xaDataSource);
        SERVER.plainDataSource("plain", BY_NAME.shop());
        SERVER.start();
        SERVER.deploy("names", byName().write(WARS.resolve("names.war")));
        SERVER.deploy("urls", byUrl(BY_URL).write(WARS.resolve("urls.war")));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static SuiteWar byName() {
        SuiteWar war = new SuiteWar().with(Databases.common());
        BY_NAME.byName()
                .forEach((name, database) ->
                        war.with("sql.connection." + name + ".datasource", "java:jboss/datasources/" + name));
        return war;
    }

    private static SuiteWar byUrl(Databases databases) {
        return new SuiteWar()
                .with(Databases.common())
                .with(databases.byUrl())
                .libraries(Jars.AGROAL)
                .library(Jars.POSTGRESQL);
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
}
