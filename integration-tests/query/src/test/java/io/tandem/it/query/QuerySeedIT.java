package io.tandem.it.query;

import static io.tandem.Sort.desc;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The latest transaction from the warehouse: what this project began with. */
class QuerySeedIT extends QueryScenario {

    @Test
    void findsTheLatestTransactionOfTheWarehouse() {
        Optional<Transaction> latest = sessions.query(Transaction.class)
                .orderBy(desc("timestamp"))
                .limit(1)
                .first();

        assertThat(latest).hasValueSatisfying(transaction -> {
            assertThat(transaction.id).isEqualTo(2);
            assertThat(transaction.timestamp).isEqualTo(TUESDAY);
        });
    }
}
