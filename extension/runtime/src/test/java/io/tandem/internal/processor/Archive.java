package io.tandem.internal.processor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A directory of classes that tests compile from a few lines. */
public final class Archive {

    private final Path directory;

    public Archive(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Compiles with the processor, as a build up to JDK 22 does by itself. */
    public Archive compile(String... sources) throws IOException {
        return compile(List.of(), true, sources);
    }

    public Archive compileWithoutProcessor(String... sources) throws IOException {
        return compile(List.of(), false, sources);
    }

    /** Compiles against other archives; every source starts with its package, and its first type names the file. */
    public Archive compile(List<Archive> others, boolean processor, String... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            String classPath = String.join(
                    System.getProperty("path.separator"),
                    Stream.concat(
                                    Stream.of(directory.toString(), System.getProperty("java.class.path")),
                                    others.stream().map(other -> other.directory.toString()))
                            .toList());
            List<String> options =
                    new ArrayList<>(List.of("-d", directory.toString(), "-classpath", classPath, "-Xlint:-options"));
            if (!processor) {
                options.add("-proc:none");
            }
            JavaCompiler.CompilationTask task = compiler.getTask(
                    output,
                    files,
                    null,
                    options,
                    null,
                    Stream.of(sources).map(Source::new).toList());
            if (processor) {
                task.setProcessors(List.of(new EntityIndexProcessor()));
            }
            if (!task.call()) {
                throw new IllegalArgumentException(output.toString());
            }
        }
        return this;
    }

    public Archive write(String path, String content) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    public String read(String path) throws IOException {
        return Files.readString(directory.resolve(path));
    }

    public boolean holds(String path) {
        return Files.exists(directory.resolve(path));
    }

    public void delete(String path) throws IOException {
        Files.delete(directory.resolve(path));
    }

    public URL url() throws MalformedURLException {
        return directory.toUri().toURL();
    }

    /** Packs everything into a jar beside the directory. */
    public URL jar() throws IOException {
        Path jar = Path.of(directory + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(directory.relativize(path).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(path));
            }
        }
        return jar.toUri().toURL();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String code) {
            super(URI.create("mem:///" + path(code)), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        private static String path(String code) {
            String inPackage = code.replaceFirst("(?s).*?package ([\\w.]+);.*", "$1");
            String type = code.matches("(?s).*\\b(class|interface|record|enum) \\w+.*")
                    ? code.replaceFirst("(?s).*?\\b(?:class|interface|record|enum) (\\w+).*", "$1")
                    : "package-info";
            return inPackage.replace('.', '/') + "/" + type + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
