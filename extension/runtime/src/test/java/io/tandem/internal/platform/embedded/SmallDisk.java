package io.tandem.internal.platform.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few megabytes, where this process may mount one. */
final class SmallDisk implements AutoCloseable {

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** Skips the test where nothing can be mounted. */
    static SmallDisk mount(Path path, String size) throws IOException, InterruptedException {
        Files.createDirectories(path);
        assumeTrue(
                Files.isExecutable(Path.of("/bin/mount"))
                        && run("/bin/mount", "-t", "tmpfs", "-o", "size=" + size, "tandem", path.toString()) == 0,
                "no disk can be mounted here");
        return new SmallDisk(path);
    }

    Path path() {
        return path;
    }

    /** Leaves no room; deleting the file that is answered makes it free again. */
    Path fill() throws IOException {
        Path file = path.resolve("filler");
        try (OutputStream output = Files.newOutputStream(file)) {
            byte[] bytes = new byte[4096];
            while (true) {
                output.write(bytes);
            }
        } catch (IOException full) {
            return file;
        }
    }

    void readOnly() throws IOException, InterruptedException {
        if (run("/bin/mount", "-o", "remount,ro", path.toString()) != 0) {
            throw new IOException("Not mounted anew: " + path);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        try {
            run("/bin/umount", path.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
