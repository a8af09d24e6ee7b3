package io.tandem.junit5.internal.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Java process on the class path of the tests. */
record CrashProcess(Map<String, String> properties, SetUp setUp) {

    private static final long LIMIT_SECONDS = 120;

    /** How a process ended. */
    record Ended(int exitCode, String output) {}

    /** Runs the program to its end. */
    Ended run(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-D" + CrashProgram.BEANS + "=" + names(setUp.beans()));
        command.add("-D" + CrashProgram.ALTERNATIVES + "=" + names(setUp.alternatives()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CrashProgram.class.getName()));
        command.addAll(arguments);
        try {
            return run(new ProcessBuilder(command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an application ran that is to crash", e);
        }
    }

    /** The output goes to a file, so that nothing waits for it. */
    private static Ended run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tandem-crash", ".log");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Not ended within " + LIMIT_SECONDS + " s:\n" + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private static String names(List<Class<?>> classes) {
        return classes.stream().map(Class::getName).collect(Collectors.joining(","));
    }
}
