package io.tandem.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.processor.Archive;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesAtStartTest {

    private static final String INITIALIZED = ClassesAtStartTest.class.getName();

    private final Path directory;

    ClassesAtStartTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void loadsWhatIsThereAndInitializesNothing() throws IOException {
        Archive archive = new Archive(directory)
                .compileWithoutProcessor(
                        "package shop; class Order { static { System.setProperty(\"" + INITIALIZED + "\", \"\"); } }",
                        "package shop; class Base {}",
                        "package shop; class Heir extends Base {}",
                        "package shop; class Item {}",
                        "package shop; class Other {}")
                .write(ClassesAtStart.PATH, "shop.Order\nshop.Missing\nshop.Heir\n\nshop.Item\n");
        archive.delete("shop/Base.class");

        try (Loader loader = new Loader(archive.url())) {
            ClassesAtStart.loadAll(loader);

            assertThat(loader.hasLoaded("shop.Order")).isTrue();
            assertThat(loader.hasLoaded("shop.Item")).isTrue();
            assertThat(loader.hasLoaded("shop.Other")).isFalse();
            assertThat(System.getProperty(INITIALIZED)).isNull();
        }
    }

    @Test
    void loadsNothingWithoutAList() throws IOException {
        Archive archive = new Archive(directory).compileWithoutProcessor("package shop; class Order {}");

        try (Loader loader = new Loader(archive.url())) {
            ClassesAtStart.loadAll(loader);

            assertThat(loader.hasLoaded("shop.Order")).isFalse();
        }
    }

    private static final class Loader extends URLClassLoader {

        Loader(URL archive) {
            super(new URL[] {archive}, ClassLoader.getPlatformClassLoader());
        }

        boolean hasLoaded(String name) {
            return findLoadedClass(name) != null;
        }
    }
}
