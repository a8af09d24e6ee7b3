package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.objectstore.ObjectStoreAPI;
import com.arjuna.ats.arjuna.objectstore.StateStatus;
import com.arjuna.ats.arjuna.state.InputObjectState;
import com.arjuna.ats.arjuna.state.OutputObjectState;
import com.arjuna.ats.internal.arjuna.common.UidHelper;
import io.tandem.internal.platform.embedded.journal.BothDirectories;
import io.tandem.internal.platform.embedded.journal.DiskDirectory;
import io.tandem.internal.platform.embedded.journal.Operation.Removed;
import io.tandem.internal.platform.embedded.journal.Operation.Removing;
import io.tandem.internal.platform.embedded.journal.Operation.Writing;
import io.tandem.internal.platform.embedded.journal.Operation.Written;
import io.tandem.internal.platform.embedded.journal.PowerLoss;
import io.tandem.internal.platform.embedded.journal.RecordedDirectory;
import io.tandem.internal.platform.embedded.journal.Recording;
import io.tandem.spi.DecisionKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store of files, when the power goes. */
class ForcedFilesTest {

    private static final String TYPE = "StateManager/BasicAction/TwoPhaseCoordinator/AtomicAction";

    private final Recording recording = new Recording();
    private final Random random = new Random(4711);
    private final Path path;

    ForcedFilesTest(@TempDir Path path) {
        this.path = path;
    }

    @Test
    void losesNoDecisionAndInventsNone() throws Exception {
        live(new RecordedDirectory(recording, true));

        PowerLoss loss = new PowerLoss("power loss, file");
        Set<String> contradictions = contradictions(loss);

        loss.summarize();
        assertThat(contradictions).isEmpty();
    }

    @Test
    void isFoundOutWhereADiskDoesNotForce() throws Exception {
        live(new RecordedDirectory(recording, false));

        PowerLoss unforced = new PowerLoss("file, not forced");
        Set<String> contradictions = contradictions(unforced);

        unforced.summarize();
        assertThat(contradictions).anyMatch(each -> each.contains("lost"));
    }

    @Test
    void theFirstDecisionsMayComeAllAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int life = 0; life < 20; life++) {
            ForcedFiles store = new ForcedFiles(settings(path.resolve("life " + life)), DiskDirectory::new);
            CyclicBarrier start = new CyclicBarrier(8);
            List<Future<Boolean>> written = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                written.add(threads.submit(() -> {
                    Uid uid = new Uid();
                    OutputObjectState state = new OutputObjectState(uid, TYPE);
                    state.packString("decision");
                    start.await();
                    return store.write_committed(uid, TYPE, state);
                }));
            }
            for (Future<Boolean> one : written) {
                assertThat(one.get()).isTrue();
            }
        }
        threads.shutdown();
    }

    @Test
    void whatADeadProcessWasWritingIsDiscarded() throws Exception {
        Path life = path.resolve("life");
        Uid uid = new Uid();
        OutputObjectState state = new OutputObjectState(uid, TYPE);
        state.packString("decision");
        new ForcedFiles(settings(life), DiskDirectory::new).write_committed(uid, TYPE, state);
        Path decision;
        try (Stream<Path> files = Files.walk(life)) {
            decision = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Path draft = Files.writeString(decision.resolveSibling("0_ffff_1_2_3!new"), "half a decision");

        ForcedFiles next = new ForcedFiles(settings(life), DiskDirectory::new);

        assertThat(draft).doesNotExist();
        assertThat(next.read_committed(uid, TYPE)).isNotNull();
    }

    private void live(RecordedDirectory recorded) throws ObjectStoreException, IOException {
        ForcedFiles store = new ForcedFiles(
                settings(path.resolve("life")), disk -> new BothDirectories(recorded, new DiskDirectory(disk)));
        for (int i = 0; i < 12; i++) {
            Uid uid = new Uid();
            write(store, uid, 20 + i * 170);
            if (i % 5 == 2) {
                write(store, uid, 700);
            }
            if (i % 4 != 0) {
                recording.add(new Removing(key(uid)));
                assertThat(store.remove_committed(uid, TYPE)).isTrue();
                recording.add(new Removed(key(uid)));
            }
        }
    }

    private void write(ForcedFiles store, Uid uid, int length) throws ObjectStoreException, IOException {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        OutputObjectState state = new OutputObjectState(uid, TYPE);
        state.packBytes(bytes);
        recording.add(new Writing(key(uid), text(bytes)));
        assertThat(store.write_committed(uid, TYPE, state)).isTrue();
        recording.add(new Written(key(uid), text(bytes)));
    }

    private Set<String> contradictions(PowerLoss loss) {
        return loss.contradictions(recording, files -> {
            Path life = Files.createTempDirectory(path, "next");
            Path directory =
                    Files.createDirectories(life.resolve(ForcedFiles.class.getSimpleName() + "/defaultStore/" + TYPE));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(directory.resolve(file.getKey()), file.getValue());
            }
            try {
                return found(new ForcedFiles(settings(life), DiskDirectory::new));
            } catch (ObjectStoreException e) {
                throw new IOException(e);
            }
        });
    }

    /** As recovery looks for decisions. */
    private static Map<DecisionKey, String> found(ObjectStoreAPI store) throws ObjectStoreException, IOException {
        Map<DecisionKey, String> found = new HashMap<>();
        InputObjectState uids = new InputObjectState();
        store.allObjUids(TYPE, uids);
        for (Uid uid = UidHelper.unpackFrom(uids); uid.notEquals(Uid.nullUid()); uid = UidHelper.unpackFrom(uids)) {
            if (store.currentState(uid, TYPE) != StateStatus.OS_UNKNOWN) {
                InputObjectState state = store.read_committed(uid, TYPE);
                found.put(key(uid), state == null ? "unreadable" : text(state.unpackBytes()));
            }
        }
        return found;
    }

    private static ObjectStoreEnvironmentBean settings(Path directory) {
        ObjectStoreEnvironmentBean settings = new ObjectStoreEnvironmentBean();
        settings.setObjectStoreDir(directory.toString());
        return settings;
    }

    private static DecisionKey key(Uid uid) {
        return new DecisionKey(TYPE, uid.stringForm());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
