package io.tandem.files;

/**
 * A file that can't be read or written as asked; the text says which, why, and what to do. Unchecked, so that {@code
 * @Transactional} rolls back (Jakarta Transactions 2.0, 3.7).
 */
public class FilesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public FilesException(String message) {
        super(message);
    }

    /** With a message and what led to it. */
    public FilesException(String message, Throwable cause) {
        super(message, cause);
    }
}
