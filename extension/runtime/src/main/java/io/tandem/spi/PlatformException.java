package io.tandem.spi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A platform could not do what Tandem needs of it; the text is meant for the user, the cause for a closer look. */
public final class PlatformException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** An exception with a text for the user and, where there is one, its cause. */
    public PlatformException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
