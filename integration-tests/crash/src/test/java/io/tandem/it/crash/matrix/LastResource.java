package io.tandem.it.crash.matrix;

import io.tandem.it.crash.Servers;
import io.tandem.it.support.Database;
import java.nio.file.Path;

/** The one database among the others that has no two-phase commit. */
enum LastResource {
    NONE,
    SQLITE,
    POSTGRESQL;

    /** The name of its connection. */
    static final String NAME = "last";

    Database create(Servers servers, Path directory) {
        return switch (this) {
            case SQLITE -> new Database("jdbc:sqlite:" + directory.resolve("last.db"), "", "");
            case POSTGRESQL -> servers.of("a").create();
            case NONE -> throw new IllegalStateException("There is none");
        };
    }
}
