package io.tandem.files;

/** How a file is opened for writing. */
public enum WriteMode {
    /** It must not be there. */
    CREATE,
    /** What is there is replaced as a whole, if anything is. */
    REPLACE,
    /** What is there is kept, and added to; a file that is not there is created. */
    APPEND
}
