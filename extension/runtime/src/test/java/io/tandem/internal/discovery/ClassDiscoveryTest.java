package io.tandem.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connection;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.processor.Archive;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDiscoveryTest {

    private static final String ORDER = "package shop; @jakarta.persistence.Entity class Order {}";
    private static final String ITEM = "package library; @jakarta.persistence.Entity class Item {}";
    private static final String ALIAS = "package names; @io.tandem.Connection(\"warehouse\")"
            + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
            + " public @interface Warehouse {}";

    private final Path directory;

    ClassDiscoveryTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void joinsAnIndexedArchiveASearchedOneAndALibrary() throws IOException {
        URL indexed = archive("indexed").compile(ORDER).url();
        URL searched = archive("searched")
                .compileWithoutProcessor("package crm; @jakarta.persistence.Entity class Customer {}")
                .url();
        URL library = archive("library").compileWithoutProcessor(ITEM).jar();

        DiscoveredClasses discovered = discover(indexed, searched, library);

        assertThat(discovered.classes()).containsExactly("crm.Customer", "library.Item", "shop.Order");
        assertThat(discovered.problems()).isEmpty();
    }

    @Test
    void searchFindsWhatTheProcessorFinds() throws IOException {
        String[] sources = {
            ALIAS,
            ORDER,
            "package shop; @jakarta.persistence.MappedSuperclass abstract class Base {}",
            "package shop; class Outer { @jakarta.persistence.Embeddable private static class Money {} }",
            "package shop; @jakarta.persistence.Converter abstract class Codes implements"
                    + " jakarta.persistence.AttributeConverter<String, String> {}",
            "package shop; @names.Warehouse class Aliased {}",
            "package shop; @io.tandem.Connection(\"x\") class MappedByXml {}",
            "package shop; class Heir extends MappedByXml {}",
            "@io.tandem.Connection(\"x\") package direct;",
            "@names.Warehouse package aliased;",
            "@Deprecated package other;",
        };
        DiscoveredClasses searched =
                discover(archive("searched").compileWithoutProcessor(sources).url());
        DiscoveredClasses indexed = discover(archive("indexed").compile(sources).url());

        assertThat(searched.classes())
                .isEqualTo(indexed.classes())
                .containsExactly(
                        "aliased.package-info",
                        "direct.package-info",
                        "shop.Aliased",
                        "shop.Base",
                        "shop.Codes",
                        "shop.MappedByXml",
                        "shop.Order",
                        "shop.Outer$Money");
    }

    @Test
    void trustsAnIndexInsteadOfSearchingItsArchive() throws IOException {
        Archive archive =
                archive("with blank").compileWithoutProcessor(ORDER, ITEM).write(EntityIndex.PATH, "library.Item\n");

        assertThat(discover(archive.url()).classes()).containsExactly("library.Item");
        assertThat(discover(archive.jar()).classes()).containsExactly("library.Item");
    }

    @Test
    void searchesAJarThatWasMergedWithTandemDespiteTheOneIndexItKept() throws IOException {
        URL jar = archive("merged")
                .compileWithoutProcessor(ORDER, ITEM, "package io.tandem; public @interface Connection {}")
                .write(EntityIndex.PATH, "library.Item\n")
                .jar();

        assertThat(discover(jar).classes()).containsExactly("library.Item", "shop.Order");
    }

    @Test
    void followsAnAliasIntoAnArchiveThatIsNotSearched() throws IOException {
        Archive names = archive("names").compile(ALIAS);
        Archive shop = archive("shop")
                .compile(
                        List.of(names),
                        false,
                        "package shop; @names.Warehouse class Stock {}",
                        "@names.Warehouse package stock;");

        assertThat(discover(shop.url(), names.jar()).classes()).containsExactly("shop.Stock", "stock.package-info");
    }

    @Test
    void toleratesAnAliasThatIsMissingAtRunTime() throws IOException {
        Archive names = archive("names").compile(ALIAS);
        Archive shop = archive("shop").compile(List.of(names), false, "package shop; @names.Warehouse class Stock {}");

        DiscoveredClasses discovered = discover(shop.url());

        assertThat(discovered.classes()).isEmpty();
        assertThat(discovered.problems()).isEmpty();
    }

    @Test
    void listsAClassOfTwoArchivesOnce() throws IOException {
        URL first = archive("first").compile(ORDER).url();
        URL second = archive("second").compileWithoutProcessor(ORDER).jar();

        assertThat(discover(first, second).classes()).containsExactly("shop.Order");
    }

    @Test
    void searchesTheParentsOfTheLoaderUnlessToldNotTo() throws IOException {
        URL parent = archive("parent").compileWithoutProcessor(ITEM).url();
        URL child = archive("child").compileWithoutProcessor(ORDER).jar();

        try (URLClassLoader outer = new URLClassLoader(new URL[] {parent}, plain());
                URLClassLoader inner = new URLClassLoader(new URL[] {child}, outer)) {
            assertThat(ClassDiscovery.discover(inner).classes()).containsExactly("library.Item", "shop.Order");
            assertThat(ClassDiscovery.discover(inner, new DiscoveryOptions(true))
                            .classes())
                    .containsExactly("shop.Order");
        }
    }

    @Test
    void searchesTheClassPathOfTheJvm() throws IOException {
        ClassLoader system = ClassLoader.getSystemClassLoader();
        try (URLClassLoader nested = new URLClassLoader(new URL[0], system)) {
            assertThat(ClassDiscovery.discover(system).classes()).contains(OnTheClassPath.class.getName());
            assertThat(ClassDiscovery.discover(nested).classes()).contains(OnTheClassPath.class.getName());
        }
    }

    @Test
    void reportsAnIndexThatCannotBeReadWithItsPlace() throws IOException {
        URL broken =
                archive("broken").write(EntityIndex.PATH, "a.Order\n<html>\n").jar();
        URL sound = archive("sound").compile(ORDER).url();

        DiscoveredClasses discovered = discover(broken, sound);

        assertThat(discovered.classes()).containsExactly("shop.Order");
        assertThat(discovered.problems())
                .singleElement()
                .extracting(Problem::text)
                .asString()
                .startsWith("TANDEM00230: ")
                .contains("broken.jar!/" + EntityIndex.PATH, "line 2 is no class name: '<html>'");
    }

    @Test
    void readsTheMappingFileOfEveryArchiveAndReportsTheMalformed() throws IOException {
        String sound = "<entity-mappings><entity class='a.A'/></entity-mappings>";
        URL first = archive("first").write("META-INF/orm.xml", sound).url();
        URL second = archive("second").write("META-INF/orm.xml", sound).jar();
        URL third = archive("third")
                .write("META-INF/orm.xml", "<entity-mappings>\n<entity\n</entity-mappings>")
                .url();

        DiscoveredClasses discovered = discover(first, second, third);

        assertThat(discovered.mappingFiles())
                .extracting(MappingFile::location)
                .containsExactly(first + "META-INF/orm.xml", "jar:" + second + "!/META-INF/orm.xml");
        assertThat(discovered.problems())
                .singleElement()
                .extracting(Problem::text)
                .asString()
                .startsWith("TANDEM00233: The mapping file " + third + "META-INF/orm.xml is not well-formed in line 3");
    }

    @Test
    void reportsFilesThatVanishWhileTheyAreRead() throws IOException {
        URL missing = directory.resolve("missing").toUri().toURL();

        assertThat(problems(path -> Collections.enumeration(List.of(missing))))
                .satisfiesExactly(
                        index -> assertThat(index)
                                .startsWith("TANDEM00230: Can't read the entity index " + missing)
                                .contains("FileNotFoundException"),
                        file -> assertThat(file)
                                .startsWith("TANDEM00232: Can't read the mapping file " + missing)
                                .contains("FileNotFoundException"));
    }

    @Test
    void reportsALoaderThatCannotBeSearched() {
        assertThat(problems(path -> {
                    throw new IOException("closed");
                }))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).startsWith("TANDEM00231: ").contains("IOException: closed"));
    }

    private interface Resources {
        Enumeration<URL> of(String path) throws IOException;
    }

    private static List<String> problems(Resources resources) {
        ClassLoader loader = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String path) throws IOException {
                return resources.of(path);
            }
        };
        return ClassDiscovery.discover(loader).problems().stream()
                .map(Problem::text)
                .toList();
    }

    private Archive archive(String name) throws IOException {
        return new Archive(directory.resolve(name));
    }

    private static DiscoveredClasses discover(URL... urls) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(urls, plain())) {
            return ClassDiscovery.discover(loader, new DiscoveryOptions(true));
        }
    }

    /** Sees the libraries that the sources need; its own archives are not searched. */
    private static ClassLoader plain() {
        return new ClassLoader("api", ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.equals(Connection.class.getName()) || name.startsWith("jakarta.")) {
                    return Class.forName(name, false, ClassDiscoveryTest.class.getClassLoader());
                }
                throw new ClassNotFoundException(name);
            }
        };
    }

    @jakarta.persistence.Embeddable
    static class OnTheClassPath {}
}
