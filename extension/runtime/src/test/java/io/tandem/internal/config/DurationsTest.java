package io.tandem.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "30s, PT30S",
        "2m, PT2M",
        "1h, PT1H",
        "1d, PT24H",
        "PT30S, PT30S",
        "pt1.5s, PT1.5S",
        "P1D, PT24H",
        "24d, PT576H",
        "0, PT0S",
        "0s, PT0S"
    })
    void readsNumbersWithAUnitAndIso(String text, Duration expected) {
        assertThat(Durations.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "00",
                "-5s",
                "PT-5S",
                "1.5s",
                "30 s",
                "30S",
                "30sec",
                "s",
                "PT",
                "P",
                "1h30m",
                "25d",
                "999999999999999999d",
                "9999999999999999999s",
                "P99999999999999999999D",
                "soon",
                "٣s"
            })
    void refusesEverythingElse(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @Test
    void refusesZeroWhereItMakesNoSense() {
        assertThat(Durations.positive("0")).isEmpty();
        assertThat(Durations.positive("0ms")).isEmpty();
        assertThat(Durations.positive("1ms")).contains(Duration.ofMillis(1));
    }
}
