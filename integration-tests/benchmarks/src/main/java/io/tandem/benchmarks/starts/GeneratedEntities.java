package io.tandem.benchmarks.starts;

import io.tandem.benchmarks.process.ClassPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** An archive of so many entities, dealt out to so many connections, compiled as an application is. */
final class GeneratedEntities {

    private GeneratedEntities() {}

    /** Writes the archive into a directory, which then belongs on the class path of the application's module. */
    static void write(Path archive, Application application, Size size) throws IOException {
        Path sources = Files.createDirectories(archive.resolveSibling(archive.getFileName() + "-sources"));
        for (Map.Entry<String, String> resource : application.resources(size).entrySet()) {
            Path file = archive.resolve(resource.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, resource.getValue());
        }
        List<Path> files = new ArrayList<>();
        for (int entity = 0; entity < size.all(); entity++) {
            Path file = sources.resolve(size.entity(entity).replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source(application, entity, entity % size.connections()));
            files.add(file);
        }
        compile(files, archive, ClassPaths.of(application.module()));
    }

    static String source(Application application, int entity, int connection) {
        StringBuilder source = new StringBuilder("package " + Size.packageOf(connection) + ";\n");
        source.append("import jakarta.persistence.*;\n@Entity ")
                .append(application.annotation(connection))
                .append("\npublic class Entity")
                .append(entity)
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
