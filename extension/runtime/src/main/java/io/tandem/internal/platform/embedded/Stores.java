package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.objectstore.ObjectStoreAPI;
import com.arjuna.ats.arjuna.state.InputObjectState;
import com.arjuna.ats.arjuna.state.OutputObjectState;
import com.arjuna.ats.internal.arjuna.common.UidHelper;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import io.tandem.internal.platform.embedded.journal.DiskDirectory;
import io.tandem.internal.platform.embedded.journal.Journal;
import io.tandem.spi.PlatformException;
import io.tandem.spi.TransactionLog;
import io.tandem.spi.TransactionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the log that is configured, with what another kind of log has left in the same directory. */
final class Stores {

    /** All that JTA's transactions keep. */
    private static final String DECISIONS = "StateManager/BasicAction/TwoPhaseCoordinator/AtomicAction";

    /** Where the store of files begins, in the directory of the log: Narayana takes the name of the class. */
    private static final String FILES = ForcedFiles.class.getSimpleName();

    private Stores() {}

    static ObjectStoreAPI open(TransactionSettings settings) {
        try {
            if (!settings.durable()) {
                return new VolatileStore(new ObjectStoreEnvironmentBean());
            }
            if (settings.log() instanceof TransactionLog.Journal log) {
                return journal(log.directory());
            }
            if (settings.log() instanceof TransactionLog.Supplied log) {
                return new DecisionStore(log.log(), log.place());
            }
            return files(((TransactionLog.Files) settings.log()).directory());
        } catch (ObjectStoreException | IOException e) {
            String cause = String.valueOf(e.getMessage());
            throw new PlatformException(
                    cause.startsWith("TANDEM")
                            ? cause
                            : CONFIGURATION.logUnusable(settings.log().toString(), cause),
                    e);
        }
    }

    private static ObjectStoreAPI journal(Path directory) throws IOException, ObjectStoreException {
        ObjectStoreAPI journal = openJournal(directory);
        if (Files.isDirectory(directory.resolve(FILES))) {
            move(openFiles(directory), journal, directory);
        }
        return journal;
    }

    private static ObjectStoreAPI files(Path directory) throws IOException, ObjectStoreException {
        ObjectStoreAPI files = openFiles(directory);
        if (Journal.exists(new DiskDirectory(directory))) {
            ObjectStoreAPI journal = openJournal(directory);
            move(journal, files, directory);
            journal.stop();
        }
        return files;
    }

    private static ObjectStoreAPI openJournal(Path directory) throws IOException {
        Journal journal = Journal.open(new DiskDirectory(directory), Journal.SEGMENT_SIZE);
        return new DecisionStore(journal, directory.toString());
    }

    private static ObjectStoreAPI openFiles(Path directory) throws ObjectStoreException {
        ObjectStoreEnvironmentBean store = new ObjectStoreEnvironmentBean();
        store.setObjectStoreDir(directory.toString());
        store.setObjectStoreSync(true);
        store.setTransactionSync(true);
        return new ForcedFiles(store, DiskDirectory::new);
    }

    /** Left behind, their branches would be taken for orphans, and be rolled back. */
    private static void move(ObjectStoreAPI from, ObjectStoreAPI to, Path directory)
            throws ObjectStoreException, IOException {
        List<Uid> decisions = decisions(from);
        for (Uid uid : decisions) {
            InputObjectState state = from.read_committed(uid, DECISIONS);
            if (state == null || !to.write_committed(uid, DECISIONS, new OutputObjectState(state))) {
                throw new ObjectStoreException("Decision " + uid + " can't be taken over");
            }
            from.remove_committed(uid, DECISIONS);
        }
        if (!decisions.isEmpty()) {
            RECOVERY.decisionsMoved(decisions.size(), directory.toString());
        }
    }

    private static List<Uid> decisions(ObjectStoreAPI store) throws ObjectStoreException, IOException {
        InputObjectState found = new InputObjectState();
        store.allObjUids(DECISIONS, found);
        List<Uid> decisions = new ArrayList<>();
        for (Uid uid = UidHelper.unpackFrom(found); uid.notEquals(Uid.nullUid()); uid = UidHelper.unpackFrom(found)) {
            decisions.add(uid);
        }
        return decisions;
    }
}
