package io.tandem.files.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** A disk that does some operations, and then nothing more. */
final class StoppingDisk implements Disk {

    /** The process is dead. */
    static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Disk disk = new RealDisk();
    private int left;

    StoppingDisk(int left) {
        this.left = left;
    }

    /** One that goes on, and forces nothing: a test that ends the process by itself needs none of it. */
    static StoppingDisk never() {
        return new StoppingDisk(Integer.MAX_VALUE);
    }

    private void step() {
        if (left-- <= 0) {
            throw new Stopped();
        }
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        step();
        disk.createDirectory(directory);
    }

    @Override
    public SeekableByteChannel create(Path file) throws IOException {
        step();
        return disk.create(file);
    }

    @Override
    public SeekableByteChannel append(Path file) throws IOException {
        step();
        return disk.append(file);
    }

    @Override
    public void force(Path file) {
        step();
    }

    @Override
    public void forceDirectory(Path directory) {
        step();
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step();
        disk.rename(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        step();
        disk.delete(path);
    }

    @Override
    public void link(Path file, Path second) throws IOException {
        step();
        disk.link(file, second);
    }
}
