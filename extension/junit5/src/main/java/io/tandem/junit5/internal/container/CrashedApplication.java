package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.tandem.internal.tx.SimpleDataSource;
import io.tandem.junit5.Step;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** An application in processes of its own: one that is ended, and those that start after it. */
public final class CrashedApplication {

    private final Map<String, Address> addresses = new TreeMap<>();
    private final Path log;
    private final SetUp setUp;

    private CrashedApplication(TestedApplication application) {
        this.log = application.site().log();
        this.setUp = application.set().setUp();
        application
                .connections()
                .names()
                .forEach(name -> addresses.put(name, application.site().database(name)));
    }

    /** Runs some work until a database comes to a step. */
    public static CrashedApplication crash(
            TestedApplication application, Step step, String connection, Class<? extends Runnable> work) {
        CrashedApplication crashed = new CrashedApplication(application);
        CrashProcess.Ended ended = crashed.process("create").run(List.of(step.name(), connection, work.getName()));
        if (ended.exitCode() != CrashProgram.HALTED) {
            throw new AssertionError(FIXTURE.notCrashed(work.getName(), step.name(), connection, ended.output()));
        }
        return crashed;
    }

    /** A start that finishes what is in doubt, and a regular end. */
    public void restart() {
        CrashProcess.Ended ended = process("none").run(List.of());
        if (ended.exitCode() != 0) {
            throw new AssertionError(FIXTURE.notRestarted(ended.output()));
        }
    }

    /** What everybody sees. */
    public DataSource dataSource(String connection) {
        Address address = addresses.get(connection);
        if (address == null) {
            throw new IllegalArgumentException(
                    FIXTURE.unknownConnection("the test", connection, addresses.keySet(), ""));
        }
        String url = address.url();
        return new SimpleDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return DriverManager.getConnection(url);
            }
        };
    }

    private CrashProcess process(String schema) {
        Map<String, String> properties = new TreeMap<>();
        addresses.forEach((connection, address) -> properties.put("sql.test." + connection + ".url", address.url()));
        properties.put("sql.test.schema", schema);
        properties.put(TestLog.DIRECTORY, log.toString());
        return new CrashProcess(properties, setUp);
    }
}
