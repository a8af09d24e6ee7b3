package io.tandem.internal.platform.embedded.journal;

import io.tandem.internal.platform.embedded.journal.Operation.Create;
import io.tandem.internal.platform.embedded.journal.Operation.Delete;
import io.tandem.internal.platform.embedded.journal.Operation.Force;
import io.tandem.internal.platform.embedded.journal.Operation.ForceNames;
import io.tandem.internal.platform.embedded.journal.Operation.Rename;
import io.tandem.internal.platform.embedded.journal.Operation.WriteSector;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A directory in memory that records what is done to it, and fails where it is told to. Guarded by its monitor. */
public final class RecordedDirectory implements Directory {

    /** What goes wrong, and when. */
    @FunctionalInterface
    interface Fault {
        void before(Operation operation) throws IOException;
    }

    private final Recording recording;
    private final boolean forces;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Integer, byte[]> contents = new HashMap<>();
    private Fault fault = operation -> {};

    /**
     * An empty directory.
     *
     * @param forces whether the disk does what it says when it is forced
     */
    public RecordedDirectory(Recording recording, boolean forces) {
        this.recording = recording;
        this.forces = forces;
    }

    /** A directory with files in it. */
    static RecordedDirectory of(Map<String, byte[]> files) {
        RecordedDirectory directory = new RecordedDirectory(new Recording(), true);
        files.forEach((name, bytes) -> {
            int file = directory.contents.size();
            directory.names.put(name, file);
            directory.contents.put(file, bytes.clone());
        });
        return directory;
    }

    synchronized void fault(Fault next) {
        fault = next;
    }

    private void happen(Operation operation) throws IOException {
        fault.before(operation);
        recording.add(operation);
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(names.keySet());
    }

    @Override
    public synchronized byte[] read(String name) throws IOException {
        return content(file(name)).clone();
    }

    private int file(String name) throws FileNotFoundException {
        Integer file = names.get(name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return file;
    }

    private byte[] content(int file) {
        return contents.getOrDefault(file, new byte[0]);
    }

    @Override
    public synchronized SegmentFile open(String name) throws IOException {
        if (!names.containsKey(name)) {
            int file = contents.size();
            happen(new Create(name, file));
            names.put(name, file);
            contents.put(file, new byte[0]);
        }
        return new Opened(file(name));
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        int file = file(from);
        happen(new Rename(from, to));
        names.remove(from);
        names.put(to, file);
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        if (names.containsKey(name)) {
            happen(new Delete(name));
            names.remove(name);
        }
    }

    @Override
    public synchronized void force() throws IOException {
        if (forces) {
            happen(new ForceNames());
        }
    }

    @Override
    public String toString() {
        return "memory";
    }

    private synchronized void write(int file, long position, byte[] bytes) throws IOException {
        int size = WriteSector.SIZE;
        if (position % size != 0) {
            throw new IOException("Not at the start of a sector: " + position);
        }
        for (int done = 0; done < bytes.length; done += size) {
            int at = (int) position + done;
            byte[] sector = Arrays.copyOfRange(bytes, done, Math.min(done + size, bytes.length));
            happen(new WriteSector(file, at / size, sector));
            if (content(file).length < at + sector.length) {
                contents.put(file, Arrays.copyOf(content(file), at + bytes.length - done));
            }
            System.arraycopy(sector, 0, content(file), at, sector.length);
        }
    }

    private synchronized void force(int file) throws IOException {
        if (forces) {
            happen(new Force(file));
        }
    }

    private synchronized long size(int file) {
        return content(file).length;
    }

    /** One of its files. */
    private final class Opened implements SegmentFile {

        private final int file;

        Opened(int file) {
            this.file = file;
        }

        @Override
        public long size() {
            return RecordedDirectory.this.size(file);
        }

        @Override
        public void write(long position, byte[] bytes) throws IOException {
            RecordedDirectory.this.write(file, position, bytes);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            RecordedDirectory.this.force(file);
        }

        @Override
        public void close() {}
    }
}
