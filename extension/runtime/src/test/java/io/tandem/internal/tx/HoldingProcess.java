package io.tandem.internal.tx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Another process, which takes a log directory, says so, and holds it until its input ends. */
final class HoldingProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private HoldingProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static HoldingProcess start(Path directory) throws IOException {
        String classPath =
                System.getProperty("surefire.test.class.path", String.valueOf(System.getProperty("java.class.path")));
        return new HoldingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        HoldingProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it said: the node's name, or why it was refused. */
    String said() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** Ends it without warning, as a crash does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        try (LogDirectory held = LogDirectory.take(Path.of(arguments[0]), Optional.empty())) {
            System.out.println(held.nodeName());
            while (System.in.read() >= 0) {
                // until it ends
            }
        } catch (DatabaseException e) {
            System.out.println(e.getMessage());
        }
    }
}
