package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import org.junit.jupiter.api.Test;

/** The application on Payara Micro, with Hibernate in the WAR. */
@On(Product.PAYARA_MICRO)
class PayaraMicroIT extends BehaviourScenario {

    @Override
    Server create() {
        return new PayaraMicro().withoutAutomaticRecovery();
    }

    @Override
    String platform() {
        return "Payara";
    }

    @Test
    void whatIsNotRecoveredIsSaid() {
        assertThat(server().process().output())
                .contains("TANDEM00022: Automatic recovery is off in Payara")
                .containsOnlyOnce("TANDEM00023: Payara looks for in-doubt work once");
    }
}
