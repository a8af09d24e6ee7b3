package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.plan.OwnConnections;
import io.tandem.internal.plan.ReflectionFacts;
import io.tandem.internal.plan.TypeFacts;
import io.tandem.quarkus.deployment.fixture.Mapped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index says of each class what reflection says. */
class IndexedFactsTest {

    private static final ClassLoader LOADER = IndexedFactsTest.class.getClassLoader();

    private final ReflectionFacts reflection = new ReflectionFacts(LOADER, Map.of());
    private final IndexedFacts indexed = new IndexedFacts(index(), Map.of());

    static Stream<Class<?>> types() {
        return Stream.concat(Stream.of(Mapped.class), Arrays.stream(Mapped.class.getDeclaredClasses()))
                .sorted(Comparator.comparing(Class::getName));
    }

    @ParameterizedTest
    @MethodSource("types")
    void saysTheSame(Class<?> type) {
        TypeFacts read = reflection.type(type.getName()).orElseThrow();
        TypeFacts found = indexed.type(type.getName()).orElseThrow();

        assertThat(found.kind()).isEqualTo(read.kind());
        assertThat(found.connection()).isEqualTo(read.connection());
        assertThat(found.superclass()).isEqualTo(read.superclass());
        assertThat(found.supplier()).isEqualTo(read.supplier());
        assertThat(found.relations()).containsExactlyInAnyOrderElementsOf(read.relations());
        assertThat(found.embedded()).isEqualTo(read.embedded());
    }

    @Test
    void saysTheSameOfThePackage() {
        String name = Mapped.class.getPackageName();

        assertThat(indexed.packageConnection(name))
                .isEqualTo(reflection.packageConnection(name))
                .hasValue("archive");
        assertThat(indexed.packageConnection("io.tandem")).isEmpty();
        assertThat(indexed.packageConnection("")).isEmpty();
    }

    @Test
    void findsTheNamesThatReflectionFinds() {
        List<String> classes = types().map(Class::getName).toList();

        assertThat(OwnConnections.in(classes, indexed))
                .isEqualTo(OwnConnections.in(classes, reflection))
                .containsExactly("archive", "crm", "warehouse");
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(indexed.type("no.such.Class")).isEqualTo(Optional.empty());
    }

    private static IndexView index() {
        Indexer indexer = new Indexer();
        Set<String> names = Set.of(
                Mapped.class.getName(),
                Mapped.class.getPackageName() + ".package-info",
                "javax.sql.XADataSource",
                "javax.sql.CommonDataSource",
                "org.hibernate.Interceptor");
        Stream.concat(types().map(Class::getName), names.stream()).distinct().forEach(name -> add(indexer, name));
        return indexer.complete();
    }

    private static void add(Indexer indexer, String name) {
        try (InputStream in = LOADER.getResourceAsStream(name.replace('.', '/') + ".class")) {
            indexer.index(in);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
