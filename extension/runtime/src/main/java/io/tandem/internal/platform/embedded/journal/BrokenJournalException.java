package io.tandem.internal.platform.embedded.journal;

import java.io.IOException;
import java.io.Serial;

/** The disk failed to make durable what was written: it is not asked again, since a second answer would mean nothing. */
final class BrokenJournalException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean certain;

    BrokenJournalException(IOException cause, boolean certain) {
        super(String.valueOf(cause.getMessage()), cause);
        this.certain = certain;
    }

    /** Whether what was being written is certainly not kept. */
    boolean certain() {
        return certain;
    }
}
