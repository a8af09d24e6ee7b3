package io.tandem.it.servers;

import io.tandem.it.servers.suite.Door;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The application as a WAR: the same classes everywhere, with the libraries and the configuration of one deployment. */
final class SuiteWar {

    private static final String CLASSES = "WEB-INF/classes/";

    private final Map<String, String> configuration = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Path> libraries = new ArrayList<>(List.of(Jars.TANDEM));
    private final List<String> packages = new ArrayList<>(List.of("suite/"));
    private final List<String> without = new ArrayList<>();

    /** Another application, without Tandem: what a server does with it, it does by itself. */
    static SuiteWar bare() {
        SuiteWar war = new SuiteWar();
        war.libraries.clear();
        war.packages.set(0, "bare/");
        return war;
    }

    SuiteWar with(String key, String value) {
        configuration.put(key, value);
        return this;
    }

    SuiteWar with(Map<String, String> properties) {
        configuration.putAll(properties);
        return this;
    }

    /** Leaves a key out. */
    SuiteWar without(String key) {
        configuration.remove(key);
        return this;
    }

    /** One commit after the other. */
    SuiteWar withoutTwoPhase() {
        return with("sql.twophase", "false").with("sql.unsafe-commit", "allow");
    }

    SuiteWar library(Path... jars) {
        libraries.addAll(List.of(jars));
        return this;
    }

    SuiteWar libraries(List<Path> jars) {
        libraries.addAll(jars);
        return this;
    }

    /** The unit of the server's, of a data source, and what uses it. */
    SuiteWar persistenceUnit(String dataSource) {
        packages.add("reports/");
        return text(CLASSES + "META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="reports">
                    <jta-data-source>%s</jta-data-source>
                    <class>io.tandem.it.servers.reports.Report</class>
                    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                    <properties>
                      <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """.formatted(dataSource));
    }

    /** What sells and writes a receipt into a directory. */
    SuiteWar receipts(Path directory) {
        packages.add("receipts/");
        return library(Jars.FILES).with("sql.files.directory", directory.toString());
    }

    /** Leaves a class out. */
    SuiteWar without(Class<?> type) {
        without.add(type.getSimpleName() + ".class");
        return this;
    }

    /** A file of the WAR's, by its full name in there. */
    SuiteWar text(String name, String content) {
        texts.put(name, content);
        return this;
    }

    /** Writes it. */
    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Path root = location();
            for (Path path : files(root)) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (belongs(name)) {
                    entry(zip, CLASSES + name, Files.readAllBytes(path));
                }
            }
            entry(zip, CLASSES + "META-INF/microprofile-config.properties", configuration());
            for (Map.Entry<String, String> text : texts.entrySet()) {
                entry(zip, text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Path jar : libraries) {
                entry(zip, "WEB-INF/lib/" + jar.getFileName(), Files.readAllBytes(jar));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean belongs(String file) {
        return (!file.endsWith(".class") || packages.stream().anyMatch(file::contains))
                && without.stream().noneMatch(file::endsWith);
    }

    private byte[] configuration() throws IOException {
        Properties properties = new Properties();
        properties.putAll(configuration);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Path location() {
        try {
            return Path.of(Door.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
