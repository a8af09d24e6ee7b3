package io.tandem.internal.platform.embedded.journal;

import io.tandem.spi.DecisionKey;

/** What happened, in its order: on the disk, and at the door of the log. */
public sealed interface Operation {

    /** A new, empty file under a name. */
    record Create(String name, int file) implements Operation {}

    record Rename(String from, String to) implements Operation {}

    record Delete(String name) implements Operation {}

    /** All names are durable. */
    record ForceNames() implements Operation {}

    /** A sector of a file has other bytes. */
    final class WriteSector implements Operation {

        static final int SIZE = 512;

        private final int file;
        private final int sector;
        private final byte[] bytes;

        WriteSector(int file, int sector, byte[] bytes) {
            this.file = file;
            this.sector = sector;
            this.bytes = bytes;
        }

        int file() {
            return file;
        }

        int sector() {
            return sector;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** All sectors of a file are durable. */
    record Force(int file) implements Operation {}

    /** A write was asked for. */
    record Writing(DecisionKey key, String decision) implements Operation {}

    /** A write has returned. */
    record Written(DecisionKey key, String decision) implements Operation {}

    record Removing(DecisionKey key) implements Operation {}

    record Removed(DecisionKey key) implements Operation {}
}
