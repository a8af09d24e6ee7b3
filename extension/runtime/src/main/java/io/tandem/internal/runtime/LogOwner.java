package io.tandem.internal.runtime;

import io.tandem.internal.messages.Problem;
import io.tandem.internal.tx.DatabaseException;
import io.tandem.internal.tx.LogDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Has the directory of a transaction log that another transaction service writes, and the node's name that is kept in it. */
public final class LogOwner implements AutoCloseable {

    private final LogDirectory directory;

    private LogOwner(LogDirectory directory) {
        this.directory = directory;
    }

    /**
     * Takes the directory, making it and the name where they do not exist.
     *
     * @throws StartException if it can't be used, or another process has it
     */
    public static LogOwner of(Path directory) {
        try {
            return new LogOwner(LogDirectory.take(directory, Optional.empty()));
        } catch (DatabaseException e) {
            throw new StartException(List.of(Problem.general(String.valueOf(e.getMessage()))), Optional.of(e));
        }
    }

    /** The name that every branch of this node carries. */
    public String nodeName() {
        return directory.nodeName();
    }

    /** Gives the directory back. */
    @Override
    public void close() {
        directory.close();
    }
}
