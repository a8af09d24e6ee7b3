package io.tandem.internal.orm;

import java.io.Serial;

/** A session factory can't be built; the text is one for the user, from the catalogue. */
public final class OrmException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OrmException(String message, Throwable cause) {
        super(message, cause);
    }
}
