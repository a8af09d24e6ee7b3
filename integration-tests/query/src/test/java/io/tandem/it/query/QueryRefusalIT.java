package io.tandem.it.query;

import static io.tandem.Condition.between;
import static io.tandem.Condition.eq;
import static io.tandem.Condition.gt;
import static io.tandem.Condition.in;
import static io.tandem.Condition.isNull;
import static io.tandem.Condition.like;
import static io.tandem.Condition.not;
import static io.tandem.Sort.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.tandem.Condition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes are found where they are made, before anything is read. */
class QueryRefusalIT extends QueryScenario {

    @Test
    void anUnknownAttribute() {
        assertRefused(eq("noet", "x"), "TANDEM00250", "Order", "'noet'", "Did you mean 'note'?");
        assertRefused(not(isNull("noet")), "[customer, id, items, lines, note, recorded, status, total]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders().orderBy(asc("recordd")))
                .withMessageContaining("Did you mean 'recorded'?");
        assertRefused(eq("", "x"), "TANDEM00250");
    }

    @Test
    void anUnknownAttributeBehindAnother() {
        assertRefused(
                eq("customer.nmae", "Ann"),
                "TANDEM00250: Customer has no attribute 'nmae' (in 'customer.nmae')",
                "[address, id, name]",
                "'name'");
        assertRefused(eq("customer.address.town", "Porto"), "Address", "[city, country]");
    }

    @Test
    void nullAsAValue() {
        assertRefused(eq("note", null), "TANDEM00251", "eq(\"note\", null)", "isNull(\"note\")");
        assertRefused(eq(Order_.note, null), "TANDEM00251", "isNull(\"note\")");
        assertRefused(in("id", Arrays.asList(1L, null)), "TANDEM00251", "in(\"id\"");
        assertRefused(between(Order_.items, 1, null), "TANDEM00251", "between");
    }

    @Test
    void nullAsACondition() {
        assertThatNullPointerException().isThrownBy(() -> orders().where((Condition) null));
    }

    @Test
    void aValueOfAnotherType() {
        assertRefused(eq("status", "OPEN"), "TANDEM00252", "Order.status", "Status", "String");
        assertRefused(gt("recorded", "2024"), "TANDEM00252", "Recorded.recorded", "Instant");
        assertRefused(in("id", List.of("1")), "TANDEM00252", "Recorded.id", "Long");
        assertRefused(eq("items", "2"), "TANDEM00252", "Integer");
        assertRefused(like("id", "1%"), "TANDEM00252", "Long");
    }

    @Test
    void aNumberThatTheAttributeCannotHold() {
        assertRefused(eq("items", 2.5), "TANDEM00252", "Order.items", "Integer", "Double");
        assertRefused(gt("id", new BigDecimal("1.5")), "TANDEM00252", "Long", "BigDecimal");
        assertRefused(in("items", List.of(1, 1L << 40)), "TANDEM00252", "Integer", "Long");
        assertRefused(eq("total", Float.NaN), "TANDEM00252", "BigDecimal", "Float");
    }

    @Test
    void anAttributeOfManyValues() {
        assertRefused(eq("lines", 1L), "TANDEM00253", "Order.lines");
        assertRefused(eq("lines.article", "lamp"), "TANDEM00253", "Order.lines");
    }

    @Test
    void aPathBehindASimpleValue() {
        assertRefused(eq("note.length", 1), "TANDEM00254", "Order.note", "String", "'note.length'");
    }

    @Test
    void anAttributeOfAnotherEntity() {
        assertRefused(eq(Customer_.name, "Ann"), "TANDEM00255", "Customer.name", "Order", "\"reference.name\"");
    }

    @Test
    void aNegativeNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders().limit(-1))
                .withMessageContaining("TANDEM00259")
                .withMessageContaining("limit(-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders().offset(-2))
                .withMessageContaining("offset(-2)");
    }

    private void assertRefused(Condition condition, String... texts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders().where(condition))
                .satisfies(e -> assertThat(e.getMessage()).contains(texts));
    }
}
