package io.tandem.files.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The real file system, in a JVM that may not survive a step on it. */
final class HaltingDisk implements Disk {

    private final Disk disk = new RealDisk();
    private final Consumer<String> instants;

    HaltingDisk(Consumer<String> instants) {
        this.instants = instants;
    }

    private interface Step {
        void take() throws IOException;
    }

    private void step(String what, Path path, Step step) throws IOException {
        String instant = what + " " + kind(path);
        instants.accept("before " + instant);
        step.take();
        instants.accept("after " + instant);
    }

    /** Without names that are new each time. */
    private static String kind(Path path) {
        String text = path.toString();
        int ours = text.indexOf("/.tandem");
        if (ours < 0) {
            return "of " + path.getFileName();
        }
        return text.endsWith(".journal")
                ? "of the journal"
                : text.endsWith(".draft")
                        ? "of the draft"
                        : "in " + text.substring(ours + 1).replaceFirst("/[0-9a-f]{8}-.*", "");
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        step("directory", directory, () -> disk.createDirectory(directory));
    }

    @Override
    public SeekableByteChannel create(Path file) throws IOException {
        instants.accept("before create " + kind(file));
        return disk.create(file);
    }

    @Override
    public SeekableByteChannel append(Path file) throws IOException {
        return disk.append(file);
    }

    @Override
    public void force(Path file) throws IOException {
        step("force", file, () -> disk.force(file));
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        step("force names", directory, () -> disk.forceDirectory(directory));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step("rename", to, () -> disk.rename(from, to));
    }

    @Override
    public void delete(Path path) throws IOException {
        step("delete", path, () -> disk.delete(path));
    }

    @Override
    public void link(Path file, Path second) throws IOException {
        step("link", second, () -> disk.link(file, second));
    }
}
