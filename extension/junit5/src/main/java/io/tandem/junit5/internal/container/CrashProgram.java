package io.tandem.junit5.internal.container;

import io.tandem.Connections;
import io.tandem.junit5.Step;
import io.tandem.junit5.internal.database.Mode;
import io.tandem.junit5.internal.database.Moment;
import io.tandem.junit5.internal.database.TestedDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An application in a process of its own. With a step, a connection and a class it does the class's work, and is ended when the
 * database comes to the step; without arguments it finishes what is in doubt, and ends.
 */
public final class CrashProgram {

    /** What a process that was ended at its step answers. */
    static final int HALTED = 86;

    static final String BEANS = "tandem.test.beans";
    static final String ALTERNATIVES = "tandem.test.alternatives";

    private static final Duration RESOLVED = Duration.ofSeconds(30);

    private CrashProgram() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        TestKeys keys = new TestKeys(loader);
        Map<String, Address> addresses = keys.addresses();
        SetUp setUp = new SetUp(addresses, Set.of(), classes(BEANS), classes(ALTERNATIVES), loader);
        try (Containers containers = new Containers()) {
            TestContainer container = containers.borrow(new ClassSettings(setUp, Map.of(), keys));
            if (arguments.length > 0) {
                crash(container, Step.valueOf(arguments[0]), arguments[1], arguments[2]);
            } else {
                resolve(container.application().connections());
            }
            containers.giveBack(container);
        }
    }

    private static void crash(TestContainer container, Step step, String connection, String work)
            throws ReflectiveOperationException {
        for (TestedDatabase database : container.application().databases().values()) {
            try {
                database.enter(Mode.REAL);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        Runnable instance = (Runnable) newInstance(Class.forName(work));
        container.injection().inject(instance);
        container.application().database(connection).haltAt(step, Moment.BEFORE);
        instance.run();
    }

    private static Object newInstance(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static void resolve(Connections connections) throws InterruptedException {
        Instant deadline = Instant.now().plus(RESOLVED);
        while (!connections.inDoubt().isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Still in doubt after " + RESOLVED + ": " + connections.inDoubt());
            }
            Thread.sleep(100);
        }
    }

    private static List<Class<?>> classes(String property) throws ClassNotFoundException {
        List<String> names = Optional.ofNullable(System.getProperty(property)).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(name -> !name.isEmpty())
                .toList();
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            classes.add(Class.forName(name));
        }
        return classes;
    }
}
