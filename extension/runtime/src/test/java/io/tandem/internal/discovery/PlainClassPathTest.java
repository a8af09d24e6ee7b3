package io.tandem.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.processor.Archive;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainClassPathTest {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Path directory;

    PlainClassPathTest(@TempDir Path directory) throws IOException {
        this.directory = directory.toRealPath();
    }

    @Test
    void aJarOfWellKnownLibrariesCanHoldNoEntity() throws IOException {
        URL library = archive("library")
                .compileWithoutProcessor("package org.hibernate.proxy.pojo; class Factory {}")
                .write("META-INF/versions/11/org/hibernate/Newer.class", "")
                .write("META-INF/versions/9/module-info.class", "")
                .write("org/hibernate/orm.properties", "")
                .jar();
        URL tandem = archive("tandem")
                .compileWithoutProcessor(
                        "package io.tandem; class Session {}", "package io.tandem.internal.orm; class Scope {}")
                .jar();

        PlainClassPath classPath = classPath(library, tandem);

        assertThat(classPath.withoutEntities()).containsExactlyInAnyOrder(name(library), name(tandem));
        assertThat(classPath.isWithin(Set.of(name(library), name(tandem), "/other")))
                .isTrue();
        assertThat(classPath.isWithin(Set.of(name(library)))).isFalse();
    }

    @Test
    void anyOtherClassMayBeOne() throws IOException {
        String library = "package org.hibernate; class Factory {}";

        assertThat(withoutEntities(archive("mixed")
                        .compileWithoutProcessor(library, "package shop; class Order {}")
                        .jar()))
                .isEmpty();
        assertThat(withoutEntities(archive("unnamed")
                        .compileWithoutProcessor(library)
                        .write("Order.class", "")
                        .jar()))
                .isEmpty();
        assertThat(withoutEntities(archive("similar")
                        .compileWithoutProcessor("package org.hibernated; class Order {}")
                        .jar()))
                .isEmpty();
        assertThat(withoutEntities(archive("versioned")
                        .compileWithoutProcessor(library)
                        .write("META-INF/versions/21/shop/Order.class", "")
                        .jar()))
                .isEmpty();
        assertThat(withoutEntities(archive("neighbour")
                        .compileWithoutProcessor("package io.tandem.shop; class Order {}")
                        .jar()))
                .isEmpty();
    }

    @Test
    void aDirectoryHoldsNoneWithoutClasses() throws IOException {
        URL classes = archive("classes")
                .compileWithoutProcessor("package org.hibernate; class Factory {}")
                .url();
        URL resources = archive("resources").write("shop/order.xml", "").url();
        URL linked = archive("linked").write("shop/order.xml", "").url();
        Files.createSymbolicLink(directory.resolve("linked/library"), directory.resolve("classes"));

        assertThat(withoutEntities(classes, resources, linked)).containsExactly(name(resources));
    }

    @Test
    void followsTheClassPathOfAManifest() throws IOException {
        URL library = archive("library")
                .compileWithoutProcessor("package org.hibernate; class Factory {}")
                .jar();
        URL shop = archive("shop dir/shop")
                .compileWithoutProcessor("package shop; class Order {}")
                .jar();
        URL outer = archive("outer")
                .write(
                        MANIFEST,
                        "Manifest-Version: 1.0\r\nclass-Path: missing.jar shop%20dir/shop.j\r\n ar  " + library
                                + "\r\n\r\n")
                .jar();

        PlainClassPath classPath = classPath(outer);

        assertThat(classPath.withoutEntities()).containsExactlyInAnyOrder(name(outer), name(library));
        assertThat(classPath.isWithin(Set.of(name(outer), name(library)))).isFalse();
        assertThat(classPath.isWithin(Set.of(name(outer), name(library), name(shop))))
                .isTrue();
    }

    @Test
    void answersNothingWhereSomethingCannotBeRead() throws IOException {
        Path text = Files.writeString(directory.resolve("text.jar"), "no jar");
        URL remote = archive("remote")
                .write(MANIFEST, "Manifest-Version: 1.0\r\nClass-Path: http://localhost:1/shop.jar\r\n\r\n")
                .jar();

        assertThat(PlainClassPath.of(text.toString())).isEmpty();
        assertThat(PlainClassPath.of(name(remote))).isEmpty();
        assertThat(PlainClassPath.of("nul\0")).isEmpty();
    }

    @Test
    void answersForTheClassLoaderOfTheJvmAlone() throws IOException {
        ClassLoader system = ClassLoader.getSystemClassLoader();
        try (URLClassLoader further = new URLClassLoader(new URL[0], system)) {
            assertThat(PlainClassPath.of(system)).isPresent();
            assertThat(PlainClassPath.of(further)).isEmpty();
        }
    }

    private Archive archive(String name) throws IOException {
        return new Archive(directory.resolve(name));
    }

    private static Set<String> withoutEntities(URL... archives) {
        return classPath(archives).withoutEntities();
    }

    private static PlainClassPath classPath(URL... archives) {
        return PlainClassPath.of(Arrays.stream(archives)
                        .map(PlainClassPathTest::name)
                        .collect(Collectors.joining(File.pathSeparator)))
                .orElseThrow();
    }

    private static String name(URL archive) {
        return Path.of(URI.create(archive.toString())).toString();
    }
}
