package io.tandem.files.internal;

import java.nio.file.Path;

/**
 * A prepared transaction; whoever ends it holds its monitor.
 */
final class Prepared {

    private final Journal journal;
    private final Path file;
    private final Object holder;
    private boolean ended;

    /**
     * @param file where the journal is
     * @param holder has the locks of its files
     */
    Prepared(Journal journal, Path file, Object holder) {
        this.journal = journal;
        this.file = file;
        this.holder = holder;
    }

    Journal journal() {
        return journal;
    }

    Path file() {
        return file;
    }

    Object holder() {
        return holder;
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }
}
