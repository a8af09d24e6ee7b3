package io.tandem.benchmarks.starts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** An archive of so many entities, dealt out to so many connections, compiled as an application is. */
final class GeneratedEntities {

    private static final String PACKAGE = "generated";
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>\n";

    private GeneratedEntities() {}

    /** Writes the archive into a directory, which then belongs on a class path. */
    static void write(Path archive, int connections, int entities, String classPath) throws IOException {
        Path sources = Files.createDirectories(archive.resolveSibling(archive.getFileName() + "-sources"));
        Files.createDirectories(archive.resolve("META-INF"));
        Files.writeString(archive.resolve("META-INF").resolve("beans.xml"), BEANS);
        List<Path> files = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        for (int entity = 0; entity < Math.max(entities, connections); entity++) {
            String name = "Entity" + entity;
            int connection = entity % connections;
            Path file = sources.resolve(name + ".java");
            Files.writeString(file, source(name, connection));
            files.add(file);
            list.append(connection(connection))
                    .append(' ')
                    .append(PACKAGE + "." + name)
                    .append('\n');
        }
        Files.writeString(archive.resolve("entities.txt"), list);
        compile(files, archive, classPath);
    }

    private static String connection(int number) {
        return number == 0 ? "default" : "connection" + number;
    }

    private static String source(String name, int connection) {
        StringBuilder source = new StringBuilder("package " + PACKAGE + ";\n");
        source.append("import jakarta.persistence.*;\n@Entity @io.tandem.Connection(\"")
                .append(connection(connection))
                .append("\")\npublic class ")
                .append(name)
                .append(" {\n@Id @GeneratedValue Long id;\n");
        for (String attribute : List.of("name", "street", "city")) {
            source.append("@Column(length = 100) String ").append(attribute).append(";\n");
        }
        return source.append("java.math.BigDecimal amount;\njava.time.Instant changed;\n@Version int version;\n}\n")
                .toString();
    }

    private static void compile(List<Path> files, Path archive, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            null,
                            List.of("-nowarn", "-d", archive.toString(), "-cp", classPath),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The generated entities don't compile: " + archive);
            }
        }
    }
}
