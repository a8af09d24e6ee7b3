package io.tandem.mail;

/**
 * A message that can't be kept, or a spool that can't be read; the text says why, and what to do. Unchecked, so that {@code
 * @Transactional} rolls back (Jakarta Transactions 2.0, 3.7).
 */
public class MailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public MailException(String message) {
        super(message);
    }

    /** With a message and what led to it. */
    public MailException(String message, Throwable cause) {
        super(message, cause);
    }
}
