package io.tandem.files.internal;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file system. */
final class RealDisk implements Disk {

    /** Windows opens no directory, makes names durable by itself, and forces only what is open for writing. */
    private static final boolean FORCES_DIRECTORIES = File.separatorChar == '/';

    @Override
    public void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory);
    }

    @Override
    public SeekableByteChannel create(Path file) throws IOException {
        return Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Not with APPEND: the channel may be positioned. */
    @Override
    public SeekableByteChannel append(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.WRITE);
        try {
            return channel.position(channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void force(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, FORCES_DIRECTORIES ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        if (FORCES_DIRECTORIES) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void link(Path file, Path second) throws IOException {
        Files.createLink(second, file);
    }
}
