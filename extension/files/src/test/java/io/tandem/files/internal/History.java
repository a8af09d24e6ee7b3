package io.tandem.files.internal;

import io.tandem.files.WriteMode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;

/** Transactions on a directory, one after the other, and the trees that they leave. */
final class History {

    private final Store store;
    private final RecordingDisk disk;
    private final OneFileSystem fileSystem;
    private final List<Map<String, String>> trees = new ArrayList<>();
    private int transactions;

    /** The work of one. */
    @FunctionalInterface
    interface Work {
        void in(FileShare share) throws IOException;
    }

    /**
     * @param known files that are there, which get the first numbers
     */
    History(Path root, Collection<Path> known, boolean forcing) throws IOException {
        Root directory = new Root(root);
        disk = new RecordingDisk(root);
        known.forEach(path -> disk.known(root.resolve(path)));
        store = new Store(directory, forcing ? disk : new Forgetful(disk));
        fileSystem = new OneFileSystem(directory);
        trees.add(tree(root));
        store.open();
    }

    RecordingDisk disk() {
        return disk;
    }

    /** The trees after none, one, two … of them. */
    List<Map<String, String>> trees() {
        return trees;
    }

    Path file(String path) {
        return store.root().file(path);
    }

    /** Commits in two phases. */
    void commit(Work work) throws IOException, XAException {
        Xid xid = new XidKey(1, String.format("%02x", ++transactions), "01").xid();
        FileShare share = share(work);
        share.prepare(xid);
        disk.note(new Operation.Decided(transactions));
        share.commit(xid, false);
        disk.note(new Operation.Acknowledged(transactions));
        trees.add(tree(store.root().directory()));
    }

    /** Commits in one. */
    void commitAlone(Work work) throws IOException, XAException {
        Xid xid = new XidKey(1, String.format("%02x", ++transactions), "01").xid();
        FileShare share = share(work);
        disk.note(new Operation.Begun(transactions));
        share.commit(xid, true);
        disk.note(new Operation.Acknowledged(transactions));
        trees.add(tree(store.root().directory()));
    }

    /** Rolls back, prepared or not. */
    void rollback(boolean prepared, Work work) throws IOException, XAException {
        Xid xid = new XidKey(1, String.format("%02x", ++transactions), "01").xid();
        FileShare share = share(work);
        if (prepared) {
            share.prepare(xid);
        }
        share.rollback(xid);
        trees.add(tree(store.root().directory()));
    }

    private FileShare share(Work work) throws IOException {
        FileShare share = new FileShare(store, fileSystem);
        work.in(share);
        return share;
    }

    void close() throws IOException {
        store.close();
    }

    static void write(FileShare share, Path file, WriteMode mode, String text) throws IOException {
        try (OutputStream out = Channels.newOutputStream(share.write(file, mode))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Every file with its text, but for what is ours. */
    static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root.resolve(Root.PRIVATE)))
                    .toList()) {
                tree.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }

    /** What is left of transactions that have not ended, or not been swept. */
    static List<Path> leftovers(Path root) throws IOException {
        Path ours = root.resolve(Root.PRIVATE);
        try (Stream<Path> files = Files.walk(ours)) {
            return files.filter(file -> ours.relativize(file).getNameCount() > 1)
                    .toList();
        }
    }

    /** A disk that is asked to force names, and does not. */
    private static final class Forgetful implements Disk {

        private final Disk disk;

        Forgetful(Disk disk) {
            this.disk = disk;
        }

        @Override
        public void createDirectory(Path directory) throws IOException {
            disk.createDirectory(directory);
        }

        @Override
        public SeekableByteChannel create(Path file) throws IOException {
            return disk.create(file);
        }

        @Override
        public SeekableByteChannel append(Path file) throws IOException {
            return disk.append(file);
        }

        @Override
        public void force(Path file) throws IOException {
            disk.force(file);
        }

        @Override
        public void forceDirectory(Path directory) {
            // says that it has
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            disk.rename(from, to);
        }

        @Override
        public void delete(Path path) throws IOException {
            disk.delete(path);
        }

        @Override
        public void link(Path file, Path second) throws IOException {
            disk.link(file, second);
        }
    }
}
