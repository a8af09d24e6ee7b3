package io.tandem.se;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts an application, and writes down which classes of libraries and of the JDK were loaded for it, in their order. Its
 * JVM has to log them ({@code -Xlog:class+load:file=…:none}).
 */
final class StartRecorder {

    private static final String SOURCE = " source: ";

    /** Of what the JVM maps into memory by itself. */
    private static final String ARCHIVED = SOURCE + "shared objects file";

    /** What the start of another application would not load: this one, its databases, and what Weld loads before it can be overtaken. */
    private static final List<String> OTHERS =
            List.of("io.tandem.se.", "org.h2.", "org.hibernate.dialect.H2", "org.jboss.weld.");

    private StartRecorder() {}

    /** The first argument is the log, the second the list. */
    public static void main(String[] arguments) throws IOException {
        Path log = Path.of(arguments[0]);
        Path list = Path.of(arguments[1]);
        // of an earlier build, and not to be loaded by this one
        Files.deleteIfExists(list);
        long begin = Files.size(log);
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            List<String> names =
                    names(log, begin).filter(StartRecorder::isOfEveryStart).toList();
            if (!container.select(Till.class).isResolvable() || names.isEmpty()) {
                throw new IllegalStateException("Nothing was started, or nothing was written to " + log);
            }
            Files.createDirectories(list.getParent());
            Files.write(list, names);
        }
    }

    private static Stream<String> names(Path log, long begin) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] written = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(written);
            return new String(written, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(SOURCE) && !line.contains(ARCHIVED))
                    .map(line -> line.substring(0, line.indexOf(SOURCE)));
        }
    }

    /** Not what is generated: it has no file. */
    private static boolean isOfEveryStart(String name) {
        return OTHERS.stream().noneMatch(name::startsWith)
                && ClassLoader.getSystemResource(name.replace('.', '/') + ".class") != null;
    }
}
