package io.tandem.internal.runtime;

import io.tandem.internal.operations.ObservedConnection;
import io.tandem.internal.tx.Database;
import io.tandem.spi.RecoverableConnection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.XAConnection;

/** What is watched while the application runs: its databases, and what else takes part in transactions. */
final class Watched {

    private Watched() {}

    static List<ObservedConnection> all(
            List<Database> databases, List<RecoverableConnection> participants, boolean measured) {
        return Stream.concat(
                        databases.stream().map(database -> database(database, measured)),
                        participants.stream().map(Watched::participant))
                .toList();
    }

    private static ObservedConnection database(Database database, boolean measured) {
        return new ObservedConnection(
                database.name(),
                database.branches(),
                database::answers,
                measured ? database.measurePool() : Optional::empty);
    }

    private static ObservedConnection participant(RecoverableConnection participant) {
        return new ObservedConnection(
                participant.name(), Optional.of(participant), () -> answers(participant), Optional::empty);
    }

    private static boolean answers(RecoverableConnection participant) throws Exception {
        XAConnection opened = participant.open();
        opened.close();
        return true;
    }
}
