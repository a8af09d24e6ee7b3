package io.tandem.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class PlainWeldTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(Greeting.class);

    @Test
    void isLeftAloneWhenItDoesNotAskForTandem(Greeting greeting) {
        assertThat(greeting.text()).isEqualTo("hello");
        assertThat(weld.select(Sessions.class).isUnsatisfied()).isTrue();
    }

    @ApplicationScoped
    static class Greeting {
        String text() {
            return "hello";
        }
    }
}
