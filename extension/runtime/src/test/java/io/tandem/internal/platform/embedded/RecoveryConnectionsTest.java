package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.messages.LoggedMessages;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection that recovery works on. */
class RecoveryConnectionsTest {

    private final LoggedMessages log = new LoggedMessages();
    private final BranchDatabase shop = new BranchDatabase("shop");
    private final RecoveryConnections connections = new RecoveryConnections(shop);

    @AfterEach
    void endLog() {
        log.close();
    }

    @Test
    void isKeptWhileItAnswers() {
        connections.getXAResources();
        connections.getXAResources();

        assertThat(shop.opened()).hasSize(1);
        assertThat(log.texts()).isEmpty();
    }

    @Test
    void saysWhichDatabaseItIs() throws XAException {
        XAResource first = connections.getXAResources()[0];
        XAResource again = new RecoveryConnections(new BranchDatabase("shop")).getXAResources()[0];
        XAResource other = new RecoveryConnections(new BranchDatabase("warehouse")).getXAResources()[0];

        assertThat(first.isSameRM(again)).isTrue();
        assertThat(first.isSameRM(other)).isFalse();
    }

    @Test
    void isOpenedAnewWhenItBroke() {
        connections.getXAResources();
        shop.breakConnections();

        assertThat(connections.getXAResources()).hasSize(1);
        assertThat(shop.opened()).hasSize(2).element(0).satisfies(broken -> assertThat(broken.closed())
                .isTrue());
        assertThat(log.texts())
                .singleElement()
                .asString()
                .startsWith("INFO TANDEM00402: Recovery's connection to 'shop' broke (");
    }

    @Test
    void isReportedWhereItCanNotBeOpened() {
        shop.reachable(false);

        assertThat(connections.getXAResources()).isEmpty();
        assertThat(log.texts())
                .containsExactly("WARN TANDEM00401: Recovery can't reach 'shop' (java.sql.SQLException: no route"
                        + " to shop). What is in doubt there stays so until the next pass.");
    }

    @Test
    void isGivenUpWhereItCanNotBeClosed() {
        connections.getXAResources();
        shop.opened().get(0).failAtClose(new SQLException("already gone"));
        connections.close();
        connections.close();

        assertThat(log.texts())
                .containsExactly("DEBUG TANDEM00403: Recovery's connection to 'shop' could not be closed:"
                        + " java.sql.SQLException: already gone");
    }
}
