package io.tandem.files.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directories above files. Whether one is durable in its own is known only of those that this process has made so: another
 * transaction may have made it just now, and a crash may have come between. Thread-safe.
 */
final class Directories {

    private static final int REMEMBERED = 10_000;

    private final Root root;
    private final Disk disk;
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    Directories(Root root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    /**
     * Makes those above a file that are missing.
     *
     * @param above takes those that are durable when the touched ones have been forced
     * @param touched takes the directories that have to be forced
     */
    void above(Path file, Set<Path> above, Set<Path> touched) throws IOException {
        Path directory = Root.parent(file);
        touched.add(directory);
        if (directory.equals(root.directory())) {
            return;
        }
        boolean missing = !Files.isDirectory(directory);
        if (missing || !durable.contains(directory)) {
            above.add(directory);
            above(directory, above, touched);
        }
        if (missing) {
            make(directory);
        }
    }

    private void make(Path directory) throws IOException {
        try {
            disk.createDirectory(directory);
        } catch (FileAlreadyExistsException byAnother) {
            if (!Files.isDirectory(directory)) {
                throw byAnother;
            }
        }
    }

    /** They have been forced. */
    void durable(Set<Path> made) {
        if (durable.size() > REMEMBERED) {
            durable.clear();
        }
        durable.addAll(made);
    }
}
