package io.tandem.it.servers;

import java.io.Serial;

/** A server refuses an application; the text is what it says. */
final class DeploymentFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DeploymentFailure(String message) {
        super(message);
    }
}
