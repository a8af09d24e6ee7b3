package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The node's name, made once and kept. */
class NodeIdentityTest {

    private static final Optional<String> NOT_CONFIGURED = Optional.empty();

    private final Path log;

    NodeIdentityTest(@TempDir Path log) {
        this.log = log;
    }

    @Test
    void isMadeOnceAndKept() throws IOException {
        String made = NodeIdentity.of(log, NOT_CONFIGURED);

        assertThat(made).matches("tandem[0-9a-z]{17}").hasSize(23);
        assertThat(NodeIdentity.of(log, NOT_CONFIGURED)).isEqualTo(made);
        assertThat(log.resolve("node")).hasContent(made);
        assertThat(log).isDirectoryNotContaining("glob:**node.new");
    }

    @Test
    void isAnotherInEveryLog() throws IOException {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            made.add(NodeIdentity.of(Files.createDirectory(log.resolve("log" + i)), NOT_CONFIGURED));
        }
        assertThat(made).hasSize(50);
    }

    @Test
    void isTheConfiguredOneAndKeptToo() throws IOException {
        assertThat(NodeIdentity.of(log, Optional.of("shop-1"))).isEqualTo("shop-1");
        assertThat(NodeIdentity.of(log, Optional.of("shop-1"))).isEqualTo("shop-1");
        assertThat(NodeIdentity.of(log, NOT_CONFIGURED)).isEqualTo("shop-1");
    }

    @Test
    void isNotChanged() throws IOException {
        NodeIdentity.of(log, Optional.of("shop-1"));

        assertThatThrownBy(() -> NodeIdentity.of(log, Optional.of("shop-2")))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("TANDEM00153: Node name 'shop-2' of 'sql.transaction.node-name' is not the one that the"
                        + " transaction log in " + log + " was written with ('shop-1'): its in-doubt work would be left"
                        + " behind. Remove the key, or take a new 'sql.transaction.log-dir'.");
        assertThat(NodeIdentity.of(log, NOT_CONFIGURED)).isEqualTo("shop-1");
    }

    @Test
    void mayBeAsLongAsABranchHasRoomFor() throws IOException {
        String longest = "a".repeat(23);

        assertThat(NodeIdentity.of(log, Optional.of(longest))).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "aaaaaaaaaaaaaaaaaaaaaaaa", "shop 1", " shop", "shop\t1", "shöp", "shop\u0000", "shop\u007f"
            })
    void isPrintableAndShort(String name) {
        assertThatThrownBy(() -> NodeIdentity.of(log, Optional.of(name)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith(
                        "TANDEM00152: Node name '" + name + "' (sql.transaction.node-name) is not valid");
        assertThat(log).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "shop 1\n", "one\ntwo\n"})
    void isRefusedWhereItsFileWasSpoilt(String content) throws IOException {
        Path file = Files.writeString(log.resolve("node"), content);

        assertThatThrownBy(() -> NodeIdentity.of(log, NOT_CONFIGURED))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("TANDEM00152: ")
                .hasMessageContaining("(" + file + ")");
        assertThat(file).hasContent(content);
    }

    @Test
    void isMadeAnewWhereAFirstStartWasCutOff() throws IOException {
        Files.writeString(log.resolve("node.new"), "tandem012");

        assertThat(NodeIdentity.of(log, NOT_CONFIGURED)).hasSize(23).isNotEqualTo("tandem012");
    }

    @Test
    void isNotMadeAnewWhereDecisionsOfALostNameAreKept() throws IOException {
        Path records = Files.createDirectories(log.resolve("ShadowNoFileLockStore/defaultStore/AtomicAction"));
        Files.createFile(records.resolve("0_ffff7f000001_a379_6b02d6df_a"));

        assertThatThrownBy(() -> NodeIdentity.of(log, NOT_CONFIGURED))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("TANDEM00157", log.toString(), "sql.transaction.node-name");
        assertThat(NodeIdentity.of(log, Optional.of("restored"))).isEqualTo("restored");
    }
}
