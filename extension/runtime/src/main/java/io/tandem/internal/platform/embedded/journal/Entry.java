package io.tandem.internal.platform.embedded.journal;

import io.tandem.spi.DecisionKey;
import org.jspecify.annotations.Nullable;

/** One change of what is kept; the bytes are not copied, and nobody changes them. */
final class Entry {

    private final DecisionKey key;
    private final byte @Nullable [] decision;

    /**
     * A change.
     *
     * @param decision what is kept from now on; null if nothing is
     */
    Entry(DecisionKey key, byte @Nullable [] decision) {
        this.key = key;
        this.decision = decision;
    }

    DecisionKey key() {
        return key;
    }

    /** What is kept from now on; null if nothing is. */
    byte @Nullable [] decision() {
        return decision;
    }
}
