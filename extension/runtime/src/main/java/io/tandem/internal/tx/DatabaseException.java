package io.tandem.internal.tx;

import java.io.Serial;

/** A connection's database can't be used; the text is one for the user, from the catalogue. */
public final class DatabaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    DatabaseException(String message) {
        super(message);
    }
}
