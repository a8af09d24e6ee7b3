package io.tandem.spi;

import java.nio.file.Path;

/** Where a transaction service that Tandem owns keeps its decisions. */
public sealed interface TransactionLog {

    /** A file for each decision, in a directory; absolute. */
    record Files(Path directory) implements TransactionLog {

        @Override
        public String toString() {
            return directory.toString();
        }
    }

    /** A journal, which makes the decisions of many transactions durable with one forced write; absolute. */
    record Journal(Path directory) implements TransactionLog {

        @Override
        public String toString() {
            return directory + " (journal)";
        }
    }

    /**
     * A log of Tandem's own.
     *
     * @param place for people
     */
    record Supplied(DecisionLog log, String place) implements TransactionLog {

        @Override
        public String toString() {
            return place;
        }
    }
}
