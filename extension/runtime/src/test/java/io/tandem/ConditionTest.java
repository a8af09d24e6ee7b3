package io.tandem;

import static io.tandem.Condition.and;
import static io.tandem.Condition.eq;
import static io.tandem.Condition.in;
import static io.tandem.Condition.ne;
import static io.tandem.Condition.not;
import static io.tandem.Condition.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void isData() {
        assertThat(and(eq("id", 1), not(in("id", List.of(2, 3)))))
                .isEqualTo(and(eq("id", 1), not(in("id", List.of(2, 3)))))
                .isNotEqualTo(or(eq("id", 1), not(in("id", List.of(2, 3)))));
        assertThat(eq("id", 1)).isNotEqualTo(ne("id", 1));
    }

    @Test
    void keepsTheValuesItWasMadeWith() {
        List<Integer> values = new ArrayList<>(List.of(1));
        Condition condition = in("id", values);
        values.add(2);

        assertThat(condition).isEqualTo(in("id", List.of(1)));
    }

    @Test
    @SuppressWarnings("NullAway") // what it refuses
    void consistsOfConditions() {
        assertThatNullPointerException().isThrownBy(() -> and(eq("id", 1), (Condition) null));
        assertThatNullPointerException().isThrownBy(() -> not(null));
    }
}
