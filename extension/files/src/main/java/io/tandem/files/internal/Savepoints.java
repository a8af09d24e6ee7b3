package io.tandem.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a transaction had changed when each of its savepoints was made. */
final class Savepoints {

    private record Savepoint(String name, Map<Path, Change> changes) {}

    private final List<Savepoint> all = new ArrayList<>();

    void set(String name, Map<Path, Change> changes) {
        all.add(new Savepoint(name, changes));
    }

    /** What had been changed then; it and later ones are gone. */
    Map<Path, Change> rollback(String name) {
        int place = place(name);
        Map<Path, Change> changes = all.get(place).changes();
        all.subList(place, all.size()).clear();
        return changes;
    }

    void release(String name) {
        all.subList(place(name), all.size()).clear();
    }

    private int place(String name) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no savepoint " + name);
    }
}
