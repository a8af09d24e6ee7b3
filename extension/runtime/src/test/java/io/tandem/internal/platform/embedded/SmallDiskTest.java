package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.spi.PlatformException;
import io.tandem.spi.TransactionLog;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.RollbackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log on a disk that is full or can't be written to. */
@SuppressWarnings("try") // a node lives as long as its block
class SmallDiskTest {

    private final BranchDatabase shop = new BranchDatabase("shop");
    private final BranchDatabase warehouse = new BranchDatabase("warehouse");
    private final Path mount;

    SmallDiskTest(@TempDir Path parent) {
        this.mount = parent.resolve("disk");
    }

    @Test
    void aJournalThatHasNoRoomIsRefused() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(mount, "1m")) {
            assertThatThrownBy(() -> Node.start(settings(true, disk), shop, warehouse))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageStartingWith("TANDEM00165: The transaction log can't be opened in " + mount)
                    .hasMessageContainingAll("No space left on device", "'sql.transaction.log-dir'");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLogThatCanNotBeWrittenIsRefused(boolean journal) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(mount, "20m")) {
            disk.readOnly();
            assertThatThrownBy(() -> Node.start(settings(journal, disk), shop, warehouse))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageStartingWith("TANDEM00165: ")
                    .hasMessageContaining("'sql.transaction.log-dir'");
        }
    }

    @Test
    void aJournalWorksOnWhenItsDiskFillsUp() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(mount, "20m")) {
            try (Node node = Node.start(settings(true, disk), shop, warehouse)) {
                disk.fill();
                for (int i = 0; i < 3000; i++) {
                    node.commit(shop, warehouse);
                }
            }
            try (Node node = Node.start(settings(true, disk), shop, warehouse)) {
                node.commit(shop, warehouse);
            }
        }
        assertThat(warehouse.committed()).hasSize(3001);
    }

    @Test
    void filesRefuseCommitsWhileTheirDiskIsFull() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(mount, "2m");
                Node node = Node.start(settings(false, disk), shop, warehouse)) {
            node.commit(shop, warehouse);
            Path filler = disk.fill();

            assertThatThrownBy(() -> node.commit(shop, warehouse)).isInstanceOf(RollbackException.class);
            assertThat(shop.rolledBack()).hasSize(1);
            assertThat(warehouse.rolledBack()).hasSize(1);

            Files.delete(filler);
            node.commit(shop, warehouse);
            assertThat(warehouse.committed()).hasSize(2);
            assertThat(Node.decisions(mount)).isEmpty();
        }
    }

    private static TransactionSettings settings(boolean journal, SmallDisk disk) {
        return Node.settings(
                journal ? new TransactionLog.Journal(disk.path()) : new TransactionLog.Files(disk.path()),
                Node.NAME,
                Duration.ofMinutes(10));
    }
}
