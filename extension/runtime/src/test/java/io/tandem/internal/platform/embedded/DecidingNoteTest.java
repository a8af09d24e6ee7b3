package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.spi.Decision;
import io.tandem.spi.DecisionKeeper;
import io.tandem.spi.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever decides is noted as long as a branch may wait for the word. */
class DecidingNoteTest {

    private static final Decision UNREACHABLE = Decision.unknown(new PlatformException("not now", null));

    private final BranchDatabase warehouse = new BranchDatabase("warehouse");
    private final Path log;

    DecidingNoteTest(@TempDir Path log) {
        this.log = log;
    }

    @Test
    void anEndInOrderKeepsTheNameWhileATransactionOfAnEarlierLifeIsUndecided() throws IOException {
        warehouse.holding(Branch.ofNode(Node.NAME));

        live(UNREACHABLE, true);
        assertThat(warehouse.prepared()).hasSize(1);
        assertThat(noted()).containsExactly("shop");

        live(Decision.rolledBack(null), true);
        assertThat(warehouse.prepared()).isEmpty();
        assertThat(noted()).isEmpty();
    }

    /** The connections that were not reached may have branches that wait. */
    @Test
    void aStartThatHasNotReachedEveryConnectionKeepsTheName() throws IOException {
        live(Decision.rolledBack(null), false);

        assertThat(noted()).containsExactly("shop");
    }

    private void live(Decision decision, boolean complete) {
        EmbeddedPlatform platform = new EmbeddedPlatform();
        platform.start(Node.settings(log, Node.NAME, Duration.ofMinutes(10)));
        try {
            platform.recover(new Keeper(decision));
            platform.recover(warehouse);
            if (complete) {
                platform.startRecovery();
            } else {
                platform.recoverEarly();
            }
        } finally {
            platform.stop();
        }
    }

    private List<String> noted() throws IOException {
        return Files.readAllLines(log.resolve("deciding")).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private record Keeper(Decision decision) implements DecisionKeeper {

        @Override
        public String name() {
            return "shop";
        }

        @Override
        public Decision settle(byte[] transaction) {
            return decision;
        }

        @Override
        public List<Kept> kept() {
            return List.of();
        }

        @Override
        public void forget(Collection<Kept> finished) {
            throw new UnsupportedOperationException();
        }
    }
}
