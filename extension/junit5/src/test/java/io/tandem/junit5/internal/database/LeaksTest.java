package io.tandem.junit5.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.junit5.UserCode;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeaksTest {

    private Rig rig;

    @BeforeEach
    void open() throws SQLException {
        rig = Rig.h2().prepare("create table item(id int primary key)");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "REAL"})
    void tellsWhereATransactionBegan(Mode mode) throws Exception {
        rig.tested.enter(mode);
        Rig.Branch left = UserCode.opens(() -> rig.writing(1));
        rig.writing(2).commit();

        Remains remains = rig.tested.leave();

        assertThat(remains.leaks()).singleElement().satisfies(leak -> {
            assertThat(leak.toString()).startsWith("a transaction opened at io.tandem.junit5.UserCode.opens");
            assertThat(leak.place().frames())
                    .extracting(StackTraceElement::getClassName)
                    .containsOnly("io.tandem.junit5.UserCode");
        });
        left.end();
        left.resource().rollback(left.xid());
    }

    @Test
    void aTransactionOfAnEarlierTestIsNoLeakOfThisOne() throws Exception {
        rig.tested.enter(Mode.REAL);
        Rig.Branch real = rig.writing(1);
        assertThat(rig.tested.leave().leaks()).hasSize(1);
        rig.tested.enter(Mode.SANDBOX);
        rig.writing(2);
        assertThat(rig.tested.leave().leaks()).hasSize(1);
        rig.tested.enter(Mode.SANDBOX);

        assertThat(rig.tested.leave().leaks()).isEmpty();
        real.rollback();
    }

    @Test
    void tellsWhereAConnectionWasTaken() throws Exception {
        rig.tested.enter(Mode.SANDBOX);
        DataSource pool = (DataSource) rig.wrapped();
        DataSource view = rig.tested.view();
        try (Connection one = pool.getConnection();
                Connection two = rig.tested.lent(Connection.class, view.getConnection())) {
            assertThat(one.isValid(0)).isEqualTo(two.isValid(0));
        }
        try (Connection direct = UserCode.opens(pool::getConnection);
                Connection pooled = UserCode.opens(() -> rig.tested.lent(Connection.class, view.getConnection()))) {
            assertThat(rig.tested.leave().leaks()).hasSize(2).allSatisfy(leak -> assertThat(leak.toString())
                    .startsWith("a connection opened at io.tandem.junit5.UserCode.opens"));
            assertThat(direct.isClosed()).isTrue();
            assertThat(pooled.isClosed()).isTrue();
        }
    }

    @Test
    void aDoomedTestIsToldWhoCommitted() throws Exception {
        rig.tested.enter(Mode.DOOMED);
        UserCode.opens(() -> {
            try {
                rig.writing(1).commit();
            } catch (javax.transaction.xa.XAException refused) {
                return refused;
            }
            return null;
        });

        assertThat(rig.tested.leave().refusedCommits()).singleElement().satisfies(place -> assertThat(
                        place.frames().get(0).getClassName())
                .isEqualTo("io.tandem.junit5.UserCode"));
    }
}
