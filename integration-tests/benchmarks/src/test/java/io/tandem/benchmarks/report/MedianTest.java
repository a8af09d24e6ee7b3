package io.tandem.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void isTheOneInTheMiddleWhateverTheOrder() {
        assertThat(Median.of(9, 1, 4)).hasValue(4);
    }

    @Test
    void isTheMeanOfTheTwoInTheMiddle() {
        assertThat(Median.of(1, 8, 2, 100)).hasValue(5);
    }

    @Test
    void isNothingOfNothing() {
        assertThat(Median.of()).isEmpty();
    }
}
