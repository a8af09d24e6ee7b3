package io.tandem.internal.tx;

import java.io.Serial;
import java.sql.SQLException;

/** Another process has taken the node over, since this one did not renew its lease; nothing was changed. */
final class TakenOverException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    TakenOverException(String message) {
        super(message);
    }
}
