package io.tandem.benchmarks.process;

import io.tandem.benchmarks.worker.Cost;
import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.FindCosts;
import io.tandem.benchmarks.worker.Slice;
import io.tandem.benchmarks.worker.Work;
import io.tandem.benchmarks.worker.Worker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The JVM of a variant; what it prints beside its answers goes to files in its directory. */
public final class WorkerProcess implements AutoCloseable {

    private static final int ENDS_WITHIN_SECONDS = 30;

    private final Process process;
    private final BufferedReader answers;
    private final Path output;
    private final Path printed;
    private final Trace trace;
    private final long readyMillis;

    private WorkerProcess(Process process, Path output, Trace trace) {
        this.process = process;
        this.output = output;
        this.printed = output.resolveSibling("printed.txt");
        this.trace = trace;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.readyMillis = Long.parseLong(answer().substring("ready ".length()));
    }

    /** Starts the JVM of a variant on its two databases, and waits until it is ready. */
    public static WorkerProcess start(Variants variant, Databases databases, Disk disk, Path directory)
            throws IOException {
        return start(variant.program(), databases, disk, directory);
    }

    /** The same for a class that is not compared. */
    public static WorkerProcess start(String classPath, String type, Databases databases, Disk disk, Path directory)
            throws IOException {
        return start(Program.worker(classPath, type), databases, disk, directory);
    }

    private static WorkerProcess start(Program program, Databases databases, Disk disk, Path directory)
            throws IOException {
        Files.createDirectories(directory);
        Trace trace = new Trace(directory.resolve("trace.txt"));
        List<String> command = new ArrayList<>(disk.command(trace.file()));
        command.addAll(List.of(java(), "-Xms256m", "-Xmx512m", "-cp", program.classPath()));
        command.add("-Dfirst.port=" + databases.firstPort());
        command.add("-Dsecond.port=" + databases.secondPort());
        command.add("-Ddatabase=" + databases.name());
        command.addAll(program.mainClass());
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(output.toFile())
                .start();
        return new WorkerProcess(process, output, trace);
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The milliseconds from the start of the JVM until the variant could be used. */
    public long readyMillis() {
        return readyMillis;
    }

    public Slice during(Work work, int threads, long millis) {
        return slice("during " + name(work) + " " + threads + " " + millis);
    }

    public Slice times(Work work, int threads, long count) {
        return slice("times " + name(work) + " " + threads + " " + count);
    }

    private static String name(Work work) {
        return work.name().toLowerCase(Locale.ROOT);
    }

    private Slice slice(String order) {
        tell(order);
        String[] words = answer().split(" ", 3);
        return new Slice(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    /** What {@code find} costs in a variant that can tell, as the median of so many batches, after as many to warm up. */
    public FindCosts finds(int batches) {
        tell("calls " + batches);
        String[] words = answer().split(" ", 4);
        return new FindCosts(cost(words[0], words[1]), cost(words[2], words[3]));
    }

    private static Cost cost(String nanos, String bytes) {
        return new Cost(Double.parseDouble(nanos), Double.parseDouble(bytes));
    }

    /** The bytes in use after a collection. */
    public long memory() {
        tell("memory");
        return Long.parseLong(answer());
    }

    /** How many writes the JVM has forced to a disk that counts. */
    public long forced() {
        return trace.count();
    }

    /** Gives an order, whose answer is not waited for. */
    public void tell(String order) {
        try {
            process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The worker has ended: " + output, e);
        }
    }

    private String answer() {
        try {
            String line = answers.readLine();
            while (line != null && !line.startsWith(Worker.MARK)) {
                Files.writeString(printed, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                line = answers.readLine();
            }
            if (line == null) {
                process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
                throw new IllegalStateException("The worker has ended, see " + printed + " and " + output);
            }
            return line.substring(Worker.MARK.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it in order; by force, where that takes too long. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
