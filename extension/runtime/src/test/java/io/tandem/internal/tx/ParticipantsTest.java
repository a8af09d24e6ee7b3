package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.messages.Problem;
import io.tandem.spi.ParticipantContext;
import io.tandem.spi.Platform;
import io.tandem.spi.PreparedShares;
import io.tandem.spi.TransactionParticipant;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParticipantsTest {

    @Test
    void refusesParticipantsWhereThePlatformRecoversOnlyItsOwn() {
        List<Problem> problems =
                Participants.check(List.of(new Notes()), List.of("default"), platform("Open Liberty", false));
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.text())
                .startsWith("TANDEM00485: Participant 'notes' can't be recovered on Open Liberty"));
    }

    @Test
    void takesThemElsewhere() {
        assertThat(Participants.check(List.of(new Notes()), List.of("default"), platform("Weld SE", true)))
                .isEmpty();
    }

    private static Platform platform(String name, boolean recovers) {
        return (Platform) Proxy.newProxyInstance(
                ParticipantsTest.class.getClassLoader(),
                new Class<?>[] {Platform.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "name" -> name;
                    case "recoversParticipants" -> recovers;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final class Notes implements TransactionParticipant {

        @Override
        public String name() {
            return "notes";
        }

        @Override
        public void start(ParticipantContext context) {
            throw new AssertionError();
        }

        @Override
        public PreparedShares open() {
            throw new AssertionError();
        }
    }
}
