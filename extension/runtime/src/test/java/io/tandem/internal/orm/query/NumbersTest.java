package io.tandem.internal.orm.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void wholeNumbersHoldWholeNumbersOfTheirRange() {
        assertThat(Numbers.canHold(Long.class, 1)).isTrue();
        assertThat(Numbers.canHold(Integer.class, (long) Integer.MIN_VALUE)).isTrue();
        assertThat(Numbers.canHold(Integer.class, 1L + Integer.MAX_VALUE)).isFalse();
        assertThat(Numbers.canHold(Byte.class, 127)).isTrue();
        assertThat(Numbers.canHold(Byte.class, 128)).isFalse();
        assertThat(Numbers.canHold(Short.class, new BigDecimal("32767.00"))).isTrue();
        assertThat(Numbers.canHold(Long.class, 2.0)).isTrue();
        assertThat(Numbers.canHold(Long.class, 2.5f)).isFalse();
        assertThat(Numbers.canHold(BigInteger.class, 1e30)).isTrue();
    }

    @Test
    void fractionsHoldEveryNumber() {
        assertThat(Numbers.canHold(BigDecimal.class, 1)).isTrue();
        assertThat(Numbers.canHold(Double.class, new BigDecimal("0.1"))).isTrue();
        assertThat(Numbers.canHold(BigDecimal.class, Double.NaN)).isFalse();
        assertThat(Numbers.canHold(BigDecimal.class, Float.NEGATIVE_INFINITY)).isFalse();
    }

    @Test
    void nothingElseIsANumber() {
        assertThat(Numbers.canHold(Long.class, "1")).isFalse();
        assertThat(Numbers.canHold(Long.class, new AtomicLong(1))).isFalse();
        assertThat(Numbers.canHold(String.class, 1)).isFalse();
    }
}
