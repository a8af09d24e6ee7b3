package io.tandem.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.spi.PlatformException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** The platform Tandem runs on. */
class PlatformChoiceTest {

    @Test
    void isNarayanaWhereTheApplicationBringsIt() {
        assertThat(PlatformChoice.of(PlatformChoiceTest.class.getClassLoader()).name())
                .isEqualTo("embedded Narayana");
    }

    @Test
    void isMissedWhereThereIsNone() throws IOException {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> PlatformChoice.of(nothing))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageStartingWith("TANDEM00161: Tandem found no transaction service here")
                    .hasMessageContaining("io.tandem:tandem-se");
        }
    }
}
