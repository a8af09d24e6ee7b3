package io.tandem.files;

/** Another transaction that has not ended writes the file: it may be tried again when that one has. */
public class FileInUseException extends FilesException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public FileInUseException(String message) {
        super(message);
    }
}
