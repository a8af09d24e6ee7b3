package io.tandem.files.internal;

import java.nio.file.Path;

/** What becomes of one file when its transaction commits. */
sealed interface Change {

    /**
     * Its content is that of a staged file.
     *
     * @param linked whether the content is that of another file of the directory as well, and not to be written
     */
    record Put(Path staged, boolean linked) implements Change {}

    /** It is not there any more. */
    record Delete() implements Change {}
}
