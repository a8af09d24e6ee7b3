package io.tandem.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tandem.it.query.kept.Receipt;
import org.junit.jupiter.api.Test;

/** Which database a query reads. */
class QueryHomeIT extends QueryScenario {

    @Test
    void isTheEntitysOwn() {
        assertThat(sessions.query(Transaction.class).count()).isEqualTo(2);
        assertThat(sessions.query("warehouse", Transaction.class).count()).isEqualTo(2);
        assertThat(orders().count()).isEqualTo(4);
    }

    @Test
    void isTheOneThatIsNamedWhereThereAreSeveral() {
        transactions.run(() -> {
            sessions.get("archive").persist(new Receipt(1));
            sessions.get("archive").persist(new Receipt(2));
            sessions.get("warehouse").persist(new Receipt(3));
        });

        assertThat(sessions.query("archive", Receipt.class).count()).isEqualTo(2);
        assertThat(sessions.query("warehouse", Receipt.class).single().id()).isEqualTo(3);
    }

    @Test
    void mustBeNamedWhereThereAreSeveral() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.query(Receipt.class))
                .withMessageContaining("TANDEM00317")
                .withMessageContaining("archive")
                .withMessageContaining("warehouse")
                .withMessageContaining("Receipt.class)");
    }

    @Test
    void mustBeAConnectionOfTheEntity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.query("warehouse", Order.class))
                .withMessageContaining("TANDEM00256")
                .withMessageContaining(Order.class.getName())
                .withMessageContaining("[default]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.query("warehose", Transaction.class))
                .withMessageContaining("TANDEM00315")
                .withMessageContaining("Did you mean 'warehouse'?");
    }

    @Test
    void isNoneForWhatIsNoEntity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.query(Address.class))
                .withMessageContaining("TANDEM00316");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.query("default", Address.class))
                .withMessageContaining("TANDEM00316");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.query(SpecialTransaction.class))
                .withMessageContaining("TANDEM00316");
    }

    private static class SpecialTransaction extends Transaction {}
}
