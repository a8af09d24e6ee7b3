package io.tandem.internal.tx.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTextsTest {

    @Test
    void computesARepeatedTextOnce() {
        RecentTexts<Integer> recent = new RecentTexts<>(8);
        AtomicInteger computed = new AtomicInteger();

        for (int i = 0; i < 5; i++) {
            assertThat(recent.get("text", text -> computed.incrementAndGet())).isEqualTo(1);
        }
    }

    @Test
    void isBoundedAndKeepsWhatIsUsed() {
        RecentTexts<String> recent = new RecentTexts<>(8);
        AtomicInteger computed = new AtomicInteger();

        for (int i = 0; i < 1000; i++) {
            recent.get("literal " + i, text -> text);
            recent.get("used", text -> "computed " + computed.incrementAndGet());
        }

        assertThat(recent.size()).isLessThanOrEqualTo(16);
        assertThat(computed).hasValue(1);
    }
}
