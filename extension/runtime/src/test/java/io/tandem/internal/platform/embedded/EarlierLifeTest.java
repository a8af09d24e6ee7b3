package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.arjuna.common.Uid;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second application's start may end, and what not. */
class EarlierLifeTest {

    private final BranchDatabase shop = new BranchDatabase("shop");
    private final StandInLog log = new StandInLog();

    /** What Narayana reads once, in static initializers, must have been said before a branch is made. */
    @BeforeAll
    static void startOnce(@TempDir Path log) {
        Node.start(log).close();
    }

    private void end() throws XAException {
        new EarlierLife(log).end("shop", shop.resource());
    }

    /** The same branch, begun by a process that began earlier than this one. */
    private static Branch earlier(Branch branch) {
        byte[] global = branch.getGlobalTransactionId();
        ByteBuffer bytes = ByteBuffer.wrap(global);
        bytes.putInt(20, bytes.getInt(20) - 60);
        return new Branch(branch.formatId(), HexFormat.of().formatHex(global), branch.branch());
    }

    private static Branch sibling(Branch branch) {
        return new Branch(branch.formatId(), branch.global(), HexFormat.of().formatHex(new Uid().getBytes()));
    }

    @Test
    void rollsBackWhatAnEarlierProcessHasNotDecided() throws XAException {
        Branch orphan = earlier(Branch.ofNode(Node.NAME));
        shop.holding(orphan);
        end();

        assertThat(shop.rolledBack()).containsExactly(orphan);
    }

    @Test
    void leavesWhatThisProcessHasNotDecidedYet() throws XAException {
        shop.holding(Branch.ofNode(Node.NAME));
        end();

        assertThat(shop.prepared()).hasSize(1);
    }

    @Test
    void leavesTheBranchesOfOtherNodesAndServices() throws XAException {
        shop.holding(earlier(Branch.ofNode("unit-2")), Branch.ofFormat(4711, earlier(Branch.ofNode(Node.NAME))));
        end();

        assertThat(shop.prepared()).hasSize(2);
    }

    @Test
    void commitsWhatTheLogHasDecided() throws XAException {
        Branch decided = Branch.ofNode(Node.NAME);
        shop.holding(decided);
        log.committed(decided);
        end();

        assertThat(shop.committed()).containsExactly(decided);
    }

    @Test
    void leavesWhatIsBeingCommitted() throws XAException {
        Branch decided = Branch.ofNode(Node.NAME);
        shop.holding(decided);
        log.committed(decided).running(decided);
        end();

        assertThat(shop.prepared()).containsExactly(decided);
    }

    @Test
    void leavesHeuristicOutcomesToPeople() throws XAException {
        Branch heuristic = earlier(Branch.ofNode(Node.NAME));
        shop.holding(heuristic);
        log.heuristic(heuristic);
        end();

        assertThat(shop.prepared()).containsExactly(heuristic);
    }

    @Test
    void leavesABranchWhoseTransactionTheLogKnows() throws XAException {
        Branch branch = earlier(Branch.ofNode(Node.NAME));
        shop.holding(branch);
        log.committed(sibling(branch));
        end();

        assertThat(shop.prepared()).containsExactly(branch);
    }
}
