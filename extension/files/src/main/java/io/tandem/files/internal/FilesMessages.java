package io.tandem.files.internal;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Files: 600 to 639. */
@MessageLogger(projectCode = "TANDEM", length = 5)
interface FilesMessages extends BasicLogger {

    FilesMessages FILES = Logger.getMessageLogger(MethodHandles.lookup(), FilesMessages.class, "io.tandem.files");

    @Message(
            id = 600,
            value =
                    "TransactionalFiles is injected, and nothing says where the files are. Set 'sql.files.directory' to the"
                            + " directory.")
    String noDirectory();

    @Message(
            id = 601,
            value =
                    "The directory of files can't be used ('sql.files.directory' is '%s'): %s. Let the process read and write"
                            + " it, or name another one.")
    String unusable(String directory, String cause);

    @Message(
            id = 602,
            value =
                    "The directory of files %s is in use by another application or process: two would tear each other's transactions."
                            + " Give each a 'sql.files.directory' of its own.")
    String inUse(Path directory);

    @Message(
            id = 603,
            value =
                    "The path '%s' is refused: %s. Paths are relative to %s and stay in it, with '/' between names: 'invoices/1.txt'.")
    String badPath(String path, String why, Path directory);

    @Message(
            id = 604,
            value = "File '%s' is written by another transaction that has not ended. Try again when it has, in a new"
                    + " transaction (@RetryTransaction does that for transient failures of databases only).")
    String writtenElsewhere(String path);

    @Message(id = 605, value = "File '%s' can't be %s: %s.")
    String impossible(String path, String what, String why);

    @Message(
            id = 606,
            value =
                    "File '%1$s' is on another file system (%2$s) than %3$s (%4$s), so that no rename can put it there at once. Unmount"
                            + " it, or give it a 'sql.files.directory' of its own in an application of its own.")
    String otherFileSystem(String path, String there, Path directory, String here);

    @Message(
            id = 607,
            value =
                    "File '%s' was opened for writing in this transaction and not closed: what is in it is not known to be"
                            + " complete. Close it before the transaction ends (try-with-resources).")
    String notClosed(String path);

    @Message(id = 608, value = "The transaction of file '%s' has ended: nothing more is written.")
    String ended(String path);

    @Message(
            id = 609,
            value =
                    "Writing file '%s' has failed in this transaction, which can only roll back: %s. Free space or allow the write, and"
                            + " run the transaction again.")
    String failed(String path, String cause);

    @Message(
            id = 610,
            value =
                    "%1$s is damaged (%2$s). It says what a prepared transaction has written; nothing is guessed, and nothing"
                            + " started. Restore it from a backup, or move it away to undo that transaction.")
    String damaged(Path journal, String cause);

    @Message(id = 611, value = "The changes of files can't be made durable: %s")
    String notPrepared(String cause);

    @Message(id = 612, value = "Prepared changes of files can't be %s now, and will be again: %s")
    String notEnded(String what, String cause);

    @Message(
            id = 613,
            value =
                    "What was prepared for file '%s' is gone, and the file is not there: somebody else has removed one of them. The"
                            + " outcome of the transaction is heuristic. Compare %s with the databases, and acknowledge it"
                            + " (Connections.acknowledge).")
    String lost(String path, Path journal);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 614,
            value =
                    "A committed transaction could not put all its files in place; it is tried again with every pass of recovery, and"
                            + " at the next start: %s")
    void notInPlace(String cause);

    @LogMessage(level = Level.WARN)
    @Message(id = 615, value = "%s could not be removed, and is of no use any more. The next start tries again: %s")
    void leftBehind(Path file, String cause);

    @LogMessage(level = Level.INFO)
    @Message(
            id = 616,
            value = "Files in %1$s: %2$d transactions of an earlier life are prepared and wait for their end")
    void found(Path directory, int transactions);

    @Message(
            id = 617,
            value =
                    "Files can't be used: the application is starting or has ended, or 'sql.files.directory' is not set.")
    String notRunning();
}
