package io.tandem.files.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.function.BiPredicate;

/** A disk that refuses some operations on some paths for a while. */
final class FailingDisk implements Disk {

    private final Disk disk = StoppingDisk.never();
    private BiPredicate<String, Path> refused = (operation, path) -> false;

    /** Refuses from now on. */
    void refuse(BiPredicate<String, Path> operations) {
        refused = operations;
    }

    /** Refuses nothing more. */
    void recover() {
        refused = (operation, path) -> false;
    }

    private void step(String operation, Path path) throws IOException {
        if (refused.test(operation, path)) {
            throw new IOException("no space left for " + operation);
        }
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        step("directory", directory);
        disk.createDirectory(directory);
    }

    @Override
    public SeekableByteChannel create(Path file) throws IOException {
        step("create", file);
        return disk.create(file);
    }

    @Override
    public SeekableByteChannel append(Path file) throws IOException {
        step("append", file);
        return disk.append(file);
    }

    @Override
    public void force(Path file) throws IOException {
        step("force", file);
        disk.force(file);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        step("force names", directory);
        disk.forceDirectory(directory);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step("rename", to);
        disk.rename(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        step("delete", path);
        disk.delete(path);
    }

    @Override
    public void link(Path file, Path second) throws IOException {
        step("link", second);
        disk.link(file, second);
    }
}
