package io.tandem.files.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which transaction writes which file; the directories above are not made into files meanwhile. Thread-safe. */
final class PathLocks {

    private final Path root;
    private final Map<Path, Object> files = new HashMap<>();
    private final Map<Path, Set<Object>> directories = new HashMap<>();

    PathLocks(Path root) {
        this.root = root;
    }

    /** Takes a file for a holder; answers whether it has it now. */
    synchronized boolean take(Path file, Object holder) {
        if (foreign(file, holder)
                || directories.getOrDefault(file, Set.of()).stream().anyMatch(it -> it != holder)) {
            return false;
        }
        for (Path above = above(file); !above.equals(root); above = above(above)) {
            if (foreign(above, holder)) {
                return false;
            }
        }
        files.put(file, holder);
        for (Path above = above(file); !above.equals(root); above = above(above)) {
            directories.computeIfAbsent(above, key -> new HashSet<>()).add(holder);
        }
        return true;
    }

    private boolean foreign(Path file, Object holder) {
        Object other = files.get(file);
        return other != null && other != holder;
    }

    private static Path above(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " is not below the directory");
        }
        return parent;
    }

    /** Gives up all that a holder has. */
    synchronized void release(Object holder) {
        files.values().removeIf(other -> other == holder);
        directories.values().removeIf(holders -> {
            holders.remove(holder);
            return holders.isEmpty();
        });
    }
}
