package io.tandem.files.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A disk that remembers what was done to it. */
final class RecordingDisk implements Disk {

    private final Path root;
    private final Disk disk = new RealDisk();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Path, Integer> files = new HashMap<>();
    private int last;

    RecordingDisk(Path root) {
        this.root = root;
    }

    List<Operation> operations() {
        return operations;
    }

    void note(Operation operation) {
        operations.add(operation);
    }

    /** The number of a file that was there before. */
    int known(Path file) {
        return files.computeIfAbsent(relative(file), path -> ++last);
    }

    private Path relative(Path path) {
        return root.relativize(path);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        disk.createDirectory(directory);
        note(new Operation.MakeDirectory(relative(directory)));
    }

    @Override
    public SeekableByteChannel create(Path file) throws IOException {
        SeekableByteChannel channel = disk.create(file);
        files.put(relative(file), ++last);
        note(new Operation.Create(relative(file), last));
        return new Channel(channel, last);
    }

    @Override
    public SeekableByteChannel append(Path file) throws IOException {
        return new Channel(disk.append(file), known(file));
    }

    @Override
    public void force(Path file) {
        note(new Operation.Force(known(file)));
    }

    @Override
    public void forceDirectory(Path directory) {
        note(new Operation.ForceDirectory(relative(directory)));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        int file = known(from);
        disk.rename(from, to);
        if (Files.exists(from)) {
            // two names of one file: nothing was done
            return;
        }
        files.remove(relative(from));
        files.put(relative(to), file);
        note(new Operation.Rename(relative(from), relative(to), file));
    }

    @Override
    public void delete(Path path) throws IOException {
        disk.delete(path);
        files.remove(relative(path));
        note(new Operation.Delete(relative(path)));
    }

    @Override
    public void link(Path file, Path second) throws IOException {
        disk.link(file, second);
        files.put(relative(second), known(file));
        note(new Operation.Link(relative(second), known(file)));
    }

    private final class Channel implements SeekableByteChannel {

        private final SeekableByteChannel channel;
        private final int file;

        Channel(SeekableByteChannel channel, int file) {
            this.channel = channel;
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int position = (int) channel.position();
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            int written = channel.write(source);
            note(new Operation.Write(file, position, ByteBuffer.wrap(bytes)));
            return written;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return channel.read(target);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
