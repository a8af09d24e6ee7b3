package io.tandem.internal.config;

import java.io.Serial;

/** A property is set, but its value refers to another one that is not. */
public final class UnresolvedProperty extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String source;

    UnresolvedProperty(String key, String source) {
        super(key);
        this.source = source;
    }

    /** The name of the configuration source. */
    public String source() {
        return source;
    }
}
