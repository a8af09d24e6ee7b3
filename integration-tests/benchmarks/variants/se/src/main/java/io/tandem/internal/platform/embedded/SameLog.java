package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.objectstore.ObjectStoreAPI;
import io.tandem.internal.platform.embedded.journal.DiskDirectory;
import io.tandem.internal.platform.embedded.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;

/** Tandem's journal for a hand-written set-up, so that the two differ in nothing but Tandem. */
public final class SameLog {

    private SameLog() {}

    public static ObjectStoreAPI journal(Path directory) throws IOException {
        Journal journal = Journal.open(new DiskDirectory(directory), Journal.SEGMENT_SIZE);
        return new DecisionStore(journal, directory.toString());
    }
}
