package io.tandem.files.internal;

/** What was prepared is neither staged nor in place. */
final class LostFileException extends Exception {

    private static final long serialVersionUID = 1L;

    LostFileException(String message) {
        super(message);
    }
}
