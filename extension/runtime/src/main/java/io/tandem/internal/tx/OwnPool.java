package io.tandem.internal.tx;

import io.tandem.internal.tx.decision.DecisionTable;
import java.sql.SQLException;

/** A pool of Tandem's own. Nothing outside of it needs Agroal, which is absent where a server's data sources are used. */
record OwnPool(Databases.Reached reached, Enlistment enlistment) {

    /**
     * @throws DatabaseException if it can't be opened; the text says why
     */
    Pool open() {
        try {
            return AgroalPools.open(
                    reached.plan().config(),
                    reached.source(),
                    enlistment,
                    reached.facts().errors());
        } catch (SQLException e) {
            throw Arrival.unreachable(reached.plan(), e);
        }
    }

    /** The connection is about to be written: its share of the transaction is the one that decides. */
    void decideWith(DecisionTable table) throws SQLException {
        enlistment.decideWith(table);
    }
}
