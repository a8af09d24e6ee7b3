package io.tandem.it.transactions;

import java.io.Serial;

class FullException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;
}
