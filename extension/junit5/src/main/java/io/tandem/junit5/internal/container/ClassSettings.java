package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.tandem.junit5.EnableTandem;
import io.tandem.junit5.SqlSession;
import io.tandem.junit5.TandemFixture;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What a test class says, and the keys under {@code sql.test}: an annotation or a {@link TandemFixture} wins.
 *
 * @param named the connections that a class or a key names, each with the place
 * @param keys read once for the class
 */
record ClassSettings(SetUp setUp, Map<String, String> named, TestKeys keys) {

    /**
     * The settings of a class.
     *
     * @throws IllegalArgumentException if they can't be; the text says why
     */
    static ClassSettings of(Class<?> test) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        TestKeys keys = new TestKeys(loader);
        Map<String, Address> addresses = keys.addresses();
        Map<String, String> named = new TreeMap<>();
        Set<String> echoed = new HashSet<>();
        for (String connection : keys.connections()) {
            named.put(connection, "a key under 'sql.test." + connection + "'");
        }
        databases(test).forEach((connection, settings) -> {
            named.put(connection, test.getName());
            settings.url()
                    .ifPresent(url -> addresses.put(
                            connection, new Address(url.get(), settings.username(), settings.password())));
            if (settings.echo()) {
                echoed.add(connection);
            }
        });
        Optional<EnableTandem> enabled = AnnotationSupport.findAnnotation(test, EnableTandem.class);
        return new ClassSettings(
                new SetUp(
                        addresses,
                        echoed,
                        enabled.map(it -> List.of(it.beans())).orElse(List.of()),
                        enabled.map(it -> List.of(it.alternatives())).orElse(List.of()),
                        loader),
                named,
                keys);
    }

    /**
     * Looks whether there are the connections that are named.
     *
     * @throws IllegalArgumentException if there is one that nobody knows
     */
    void require(KnownConnections known) {
        named.forEach((connection, place) -> known.require(place, connection));
    }

    private static Map<String, DatabaseSettings> databases(Class<?> test) {
        Map<String, DatabaseSettings> all = new HashMap<>();
        for (SqlSession session : AnnotationSupport.findRepeatableAnnotations(test, SqlSession.class)) {
            all.put(
                    session.name(),
                    new DatabaseSettings(
                            text(session.url()).map(url -> () -> url),
                            text(session.username()),
                            text(session.password()),
                            session.echo()));
        }
        fixtures(test).map(FixtureExtension::databases).forEach(all::putAll);
        return all;
    }

    private static Stream<TandemFixture> fixtures(Class<?> test) {
        return ReflectionSupport.streamFields(
                        test, field -> field.getType() == TandemFixture.class, HierarchyTraversalMode.TOP_DOWN)
                .map(field -> fixture(field, test));
    }

    private static TandemFixture fixture(Field field, Class<?> test) {
        if (!Modifier.isStatic(field.getModifiers())) {
            throw new IllegalArgumentException(FIXTURE.fixtureNotStatic(test.getName() + "." + field.getName()));
        }
        try {
            return (TandemFixture)
                    ReflectionSupport.tryToReadFieldValue(field, null).get();
        } catch (Exception e) {
            throw new IllegalArgumentException("The field " + field + " can't be read", e);
        }
    }

    private static Optional<String> text(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
