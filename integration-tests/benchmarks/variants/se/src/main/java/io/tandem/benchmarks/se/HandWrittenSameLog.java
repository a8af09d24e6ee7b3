package io.tandem.benchmarks.se;

import com.arjuna.ats.arjuna.objectstore.ObjectStoreAPI;
import com.arjuna.ats.arjuna.objectstore.StoreManager;
import io.tandem.benchmarks.worker.Databases;
import io.tandem.internal.platform.embedded.SameLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same by hand, with Tandem's journal in the place of Narayana's default store. */
public final class HandWrittenSameLog extends HandWritten {

    public HandWrittenSameLog(Databases databases) throws Exception {
        super(databases);
        useJournal();
    }

    private static void useJournal() throws IOException {
        ObjectStoreAPI journal = SameLog.journal(Files.createDirectories(Path.of("same-log")));
        new StoreManager(journal, journal, journal);
    }
}
