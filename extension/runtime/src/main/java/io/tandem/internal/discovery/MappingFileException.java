package io.tandem.internal.discovery;

import java.io.Serial;

/** Says, in a message of the catalogue, why a mapping file can't be used. */
final class MappingFileException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;

    MappingFileException(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
