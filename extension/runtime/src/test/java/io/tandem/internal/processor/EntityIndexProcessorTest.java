package io.tandem.internal.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.discovery.EntityIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.SortedSet;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityIndexProcessorTest {

    private final Archive archive;

    EntityIndexProcessorTest(@TempDir Path directory) throws IOException {
        archive = new Archive(directory.resolve("classes"));
    }

    @Test
    void listsWhatJakartaPersistenceManages() throws IOException {
        archive.compile(
                "package a; @jakarta.persistence.Entity class Order {}",
                "package a; @jakarta.persistence.MappedSuperclass class Base {}",
                "package a; @jakarta.persistence.Embeddable class Money {}",
                "package a; @jakarta.persistence.Converter class Codes implements"
                        + " jakarta.persistence.AttributeConverter<String, String> {"
                        + " public String convertToDatabaseColumn(String s) { return s; }"
                        + " public String convertToEntityAttribute(String s) { return s; } }",
                "package a; class Plain {}");

        assertThat(archive.read(EntityIndex.PATH))
                .isEqualTo("# Tandem entity index, format 1\na.Base\na.Codes\na.Money\na.Order\n");
    }

    @Test
    void namesNestedClassesAsTheJvmDoes() throws IOException {
        archive.compile("package a; class Outer { static class Middle {"
                + " @jakarta.persistence.Entity private static class Inner {} } }");

        assertThat(names()).containsExactly("a.Outer$Middle$Inner");
    }

    @Test
    void listsEveryClassThatNamesAConnection() throws IOException {
        archive.compile(
                "package a; @io.tandem.Connection(\"x\") class MappedByXml {}",
                "package a; @Warehouse class Aliased {}",
                "package a; @io.tandem.Connection(\"warehouse\") @interface Warehouse {}");

        assertThat(names()).containsExactly("a.Aliased", "a.MappedByXml");
    }

    @Test
    void listsOnlyThePackagesThatNameAConnection() throws IOException {
        archive.compile(
                "@io.tandem.Connection(\"x\") package direct;",
                "@direct.Alias package aliased;",
                "@Deprecated package other;",
                "package direct; @io.tandem.Connection(\"y\") public @interface Alias {}");

        assertThat(names()).containsExactly("aliased.package-info", "direct.package-info");
    }

    @Test
    void leavesAnEmptyIndexWhereNothingIsMapped() throws IOException {
        archive.compile("package a; class Plain {}");

        assertThat(archive.read(EntityIndex.PATH)).isEqualTo("# Tandem entity index, format 1\n");
    }

    @Test
    void keepsWhatAPartialCompilationDoesNotTouch() throws IOException {
        archive.compile(
                "package a; @jakarta.persistence.Entity class Kept { @jakarta.persistence.Embeddable static class Part {} }",
                "package a; @jakarta.persistence.Entity class Demoted {"
                        + " @jakarta.persistence.Embeddable static class Gone {} }",
                "package a; @jakarta.persistence.Entity class Deleted {}");
        archive.delete("a/Deleted.class");

        archive.compile("package a; class Demoted {}", "package a; @jakarta.persistence.Entity class Added {}");

        assertThat(names()).containsExactly("a.Added", "a.Kept", "a.Kept$Part");
    }

    @Test
    void writesNoIndexBesideClassesItNeverSaw() throws IOException {
        archive.compileWithoutProcessor("package a; @jakarta.persistence.Entity class OfAnotherLanguage {}")
                .write(EntityIndex.PATH, "# Tandem entity index, format 99\n");

        archive.compile("package a; @jakarta.persistence.Entity class Order {}");

        assertThat(archive.holds(EntityIndex.PATH)).isFalse();
    }

    @Test
    void writesTheIndexWhenEverythingIsCompiledAgain() throws IOException {
        String source = "package a; @jakarta.persistence.Entity class Order { Object o = new Object() {}; }";
        archive.compileWithoutProcessor(source);

        archive.compile(source);

        assertThat(names()).containsExactly("a.Order");
    }

    @Test
    void replacesAnIndexItCannotRead() throws IOException {
        archive.write(EntityIndex.PATH, "# Tandem entity index, format 99\n");

        archive.compile("package a; @jakarta.persistence.Entity class Order {}");

        assertThat(names()).containsExactly("a.Order");
    }

    @Test
    void doesNotFailTheBuildWhereItCannotWrite() throws IOException {
        archive.write("META-INF/tandem", "a file where the directory should be");

        archive.compile("package a; @jakarta.persistence.Entity class Order {}");

        assertThat(archive.holds("a/Order.class")).isTrue();
    }

    @Test
    void isFoundByCompilers() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(EntityIndexProcessor.class);
    }

    private SortedSet<String> names() throws IOException {
        return EntityIndex.parse(archive.read(EntityIndex.PATH)).names();
    }
}
