package io.tandem.internal.platform.embedded.journal;

import java.util.ArrayList;
import java.util.List;

/** All operations of one life of a log. */
public final class Recording {

    private final List<Operation> operations = new ArrayList<>();

    public synchronized void add(Operation operation) {
        operations.add(operation);
    }

    synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }
}
