package io.tandem.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.files.WriteMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process, and the power, goes after each operation on the disk, and what was not forced comes out in several ways: after
 * the next start each transaction is there as a whole or not at all, as it was decided, and nothing else is left.
 */
class PowerLossTest {

    /** A sample, or everything with {@code -Dpower-loss=whole}. */
    private static final boolean WHOLE = "whole".equals(System.getProperty("power-loss"));

    private static final int FATES = WHOLE ? 8 : 1;
    private static final int EVERY = WHOLE ? 1 : 4;

    private final Map<Path, String> initial = new LinkedHashMap<>();
    private Path root;
    private int lives;

    @BeforeEach
    void files(@TempDir Path temporary) throws IOException {
        root = Files.createDirectory(temporary.toRealPath().resolve("root"));
        initial.put(Path.of("old"), "old");
        initial.put(Path.of("grows"), "one");
        initial.put(Path.of("moves"), "moved");
        initial.put(Path.of("left"), "L");
        initial.put(Path.of("right"), "R");
        initial.put(Path.of("becomes"), "a directory");
        for (Map.Entry<Path, String> each : initial.entrySet()) {
            Files.writeString(root.resolve(each.getKey()), each.getValue());
        }
    }

    private History history(boolean forcing) throws IOException, XAException {
        History history = new History(root, initial.keySet(), forcing);
        history.commit(share -> {
            History.write(share, history.file("new"), WriteMode.CREATE, "new");
            History.write(share, history.file("a/b/deep"), WriteMode.CREATE, "deep");
            History.write(share, history.file("old"), WriteMode.REPLACE, "replaced");
        });
        history.commit(share -> {
            History.write(share, history.file("grows"), WriteMode.APPEND, ", two");
            History.write(share, history.file("grows"), WriteMode.APPEND, ", three");
            share.delete(history.file("new"));
        });
        history.rollback(true, share -> {
            History.write(share, history.file("never"), WriteMode.CREATE, "never");
            share.delete(history.file("old"));
        });
        history.commit(share -> {
            share.move(history.file("moves"), history.file("there/moved"));
            share.move(history.file("left"), history.file("middle"));
            share.move(history.file("right"), history.file("left"));
            share.move(history.file("middle"), history.file("right"));
        });
        history.commitAlone(share -> {
            share.delete(history.file("becomes"));
            History.write(share, history.file("becomes/one"), WriteMode.CREATE, "one");
            History.write(share, history.file("a/b/deep"), WriteMode.REPLACE, "deeper");
        });
        history.rollback(false, share -> History.write(share, history.file("not"), WriteMode.CREATE, "not"));
        history.commit(share -> {
            share.move(history.file("old"), history.file("away"));
            share.move(history.file("away"), history.file("old"));
            History.write(share, history.file("last"), WriteMode.CREATE, "last");
        });
        history.commitAlone(share -> share.delete(history.file("a/b/deep")));
        history.commit(share -> History.write(share, history.file("a/b/deep"), WriteMode.CREATE, "again"));
        history.close();
        return history;
    }

    @Test
    void everyTransactionIsWholeOrAbsentWheneverThePowerGoes() throws Exception {
        History history = history(true);

        assertThat(history.disk().operations()).hasSizeGreaterThan(150);
        assertThat(history.trees().get(history.trees().size() - 1))
                .containsEntry("grows", "one, two, three")
                .containsEntry("left", "R")
                .containsEntry("right", "L")
                .containsEntry("there/moved", "moved")
                .containsEntry("becomes/one", "one")
                .doesNotContainKeys("never", "not", "new", "moves", "middle");
        assertThat(contradictions(history)).isEmpty();
    }

    /** The proof that the proof can fail. */
    @Test
    void withoutForcedDirectoriesSomeAreTorn() throws Exception {
        assertThat(contradictions(history(false))).isNotEmpty();
    }

    /** Recovery is interrupted at each of its operations, and comes again. */
    @Test
    void everyTransactionIsWholeOrAbsentWhereverItsRecoveryStops() throws Exception {
        History history = history(true);
        List<String> contradictions = new ArrayList<>();
        List<Operation> operations = history.disk().operations();
        for (int moment = 0; moment < operations.size(); moment += EVERY) {
            List<Operation> done = operations.subList(0, moment + 1);
            Path life = after(done, () -> true);
            RecordingDisk recovering = new RecordingDisk(life);
            recover(life, recovering, decided(done));
            for (int stop = 0; stop < recovering.operations().size(); stop++) {
                Path stopped = after(done, () -> true);
                try {
                    recover(stopped, new StoppingDisk(stop), decided(done));
                } catch (StoppingDisk.Stopped expected) {
                    recover(stopped, StoppingDisk.never(), decided(done));
                    contradiction(history, done, stopped, contradictions);
                }
            }
        }
        assertThat(lives).isGreaterThan(100);
        assertThat(contradictions).isEmpty();
    }

    private List<String> contradictions(History history) throws Exception {
        List<String> contradictions = new ArrayList<>();
        List<Operation> operations = history.disk().operations();
        for (int moment = 0; moment <= operations.size(); moment++) {
            List<Operation> done = operations.subList(0, moment);
            List<BooleanSupplier> fates = new ArrayList<>(List.of(() -> true, () -> false));
            for (int fate = 0; fate < FATES; fate++) {
                fates.add(new Random(moment * 1000L + fate)::nextBoolean);
            }
            for (BooleanSupplier fate : fates) {
                Path life = after(done, fate);
                try {
                    recover(life, StoppingDisk.never(), decided(done));
                    contradiction(history, done, life, contradictions);
                } catch (IOException | RuntimeException | XAException e) {
                    contradictions.add(moment + ": does not start: " + e + " " + e.getMessage());
                }
                if (contradictions.size() > 5) {
                    return contradictions;
                }
            }
        }
        return contradictions;
    }

    private Path after(List<Operation> done, BooleanSupplier fate) throws IOException {
        Path life = Files.createDirectory(root.resolveSibling("life" + ++lives));
        LostPower lost = new LostPower(done, fate);
        int file = 0;
        for (Map.Entry<Path, String> each : initial.entrySet()) {
            lost.with(each.getKey(), ++file, each.getValue().getBytes(StandardCharsets.UTF_8));
        }
        lost.restore(life);
        return life;
    }

    private static Set<Integer> decided(List<Operation> done) {
        Set<Integer> decided = new HashSet<>();
        for (Operation each : done) {
            if (each instanceof Operation.Decided it) {
                decided.add(it.transaction());
            }
        }
        return decided;
    }

    /** The next start, with a transaction service that knows what was decided. */
    private static void recover(Path life, Disk disk, Set<Integer> decided) throws IOException, XAException {
        Store store = new Store(new Root(life), disk);
        try {
            store.open();
            for (Xid xid : store.waiting()) {
                if (decided.contains((int) xid.getGlobalTransactionId()[0])) {
                    store.commit(XidKey.of(xid));
                } else {
                    store.rollback(XidKey.of(xid));
                }
            }
        } finally {
            store.close();
        }
    }

    private void contradiction(History history, List<Operation> done, Path life, List<String> contradictions)
            throws IOException {
        int least = 0;
        int most = 0;
        for (Operation each : done) {
            if (each instanceof Operation.Decided it) {
                least = it.transaction();
                most = least;
            } else if (each instanceof Operation.Begun it) {
                most = it.transaction();
            } else if (each instanceof Operation.Acknowledged it) {
                least = it.transaction();
            }
        }
        Map<String, String> found = History.tree(life);
        if (!found.equals(history.trees().get(least))
                && !found.equals(history.trees().get(most))) {
            contradictions.add(done.size() + ": " + found + " is neither "
                    + history.trees().get(least) + " nor " + history.trees().get(most));
        }
        if (!History.leftovers(life).isEmpty()) {
            contradictions.add(done.size() + ": left over " + History.leftovers(life));
        }
    }
}
