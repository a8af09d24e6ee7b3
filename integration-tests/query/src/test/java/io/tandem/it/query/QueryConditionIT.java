package io.tandem.it.query;

import static io.tandem.Condition.and;
import static io.tandem.Condition.between;
import static io.tandem.Condition.eq;
import static io.tandem.Condition.ge;
import static io.tandem.Condition.gt;
import static io.tandem.Condition.in;
import static io.tandem.Condition.isNotNull;
import static io.tandem.Condition.isNull;
import static io.tandem.Condition.le;
import static io.tandem.Condition.like;
import static io.tandem.Condition.lt;
import static io.tandem.Condition.ne;
import static io.tandem.Condition.not;
import static io.tandem.Condition.or;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each condition, by name and by the static metamodel. */
class QueryConditionIT extends QueryScenario {

    @Test
    void equal() {
        assertFound(eq("note", "later"), 4);
        assertFound(eq(Order_.note, "later"), 4);
        assertFound(eq("status", Status.PAID), 2, 3);
        assertFound(eq(Order_.items, 2), 2, 3);
        assertFound(eq(Order_.id, 1L), 1);
        assertFound(eq("customer", sessions.of(Customer.class).find(Customer.class, 1L)), 1, 2);
    }

    @Test
    void equalInValueAreNumbersOfAnotherType() {
        assertFound(eq("id", 1), 1);
        assertFound(eq("items", 2L), 2, 3);
        assertFound(eq("total", 20), 2);
        assertFound(in("id", List.of(1, 2L)), 1, 2);
        assertFound(gt("total", 20), 3, 4);
        assertFound(between("id", 2, 3), 2, 3);
    }

    @Test
    void notEqual() {
        assertFound(ne("status", Status.PAID), 1, 4);
        assertFound(ne(Order_.status, Status.PAID), 1, 4);
    }

    @Test
    void neverEqualNorUnequalIsWhatIsNull() {
        assertFound(ne("note", "later"), 1, 3);
        assertFound(not(eq("note", "later")), 1, 3);
    }

    @Test
    void lessAndGreater() {
        assertFound(lt("total", total(20)), 1);
        assertFound(lt(Order_.total, total(20)), 1);
        assertFound(le("total", total(20)), 1, 2);
        assertFound(le(Order_.total, total(20)), 1, 2);
        assertFound(gt("recorded", TUESDAY), 3, 4);
        assertFound(gt(Order_.recorded, TUESDAY), 3, 4);
        assertFound(ge("recorded", TUESDAY), 2, 3, 4);
        assertFound(ge(Order_.recorded, TUESDAY), 2, 3, 4);
    }

    @Test
    void betweenWithBothEnds() {
        assertFound(between("recorded", MONDAY, TUESDAY), 1, 2);
        assertFound(between(Order_.total, total(20), total(35)), 2, 3);
    }

    @Test
    void oneOfSeveral() {
        assertFound(in("id", List.of(1L, 4L, 9L)), 1, 4);
        assertFound(in(Order_.status, List.of(Status.PAID)), 2, 3);
    }

    @Test
    void oneOfNone() {
        assertFound(in("id", List.of()));
        assertFound(not(in(Order_.id, List.of())), 1, 2, 3, 4);
        assertFound(or(in("id", List.of()), eq("id", 1L)), 1);
    }

    @Test
    void likeAPattern() {
        assertFound(like("note", "urgent%"), 1);
        assertFound(like(Order_.note, "%sur_"), 3);
        assertFound(like("note", "100\\%%"), 3);
        assertFound(like("note", "%\\_%"));
    }

    @Test
    void withAValueOrWithout() {
        assertFound(isNull("note"), 2);
        assertFound(isNull(Order_.note), 2);
        assertFound(isNull("customer"), 4);
        assertFound(isNotNull("note"), 1, 3, 4);
        assertFound(isNotNull(Order_.customer), 1, 2, 3);
    }

    @Test
    void combined() {
        assertFound(and(eq("items", 2), eq("customer.name", "Ann")), 2);
        assertFound(or(eq("id", 1L), eq("id", 3L), isNull("customer")), 1, 3, 4);
        assertFound(not(or(eq("id", 1L), eq("id", 3L))), 2, 4);
        assertFound(not(and(ge("id", 2L), not(eq("id", 4L)))), 1, 4);
        assertFound(and(or(eq("id", 1L), eq("id", 2L)), not(isNull("note"))), 1);
    }

    @Test
    void combinedOfNone() {
        assertFound(and(), 1, 2, 3, 4);
        assertFound(or());
        assertFound(not(or()), 1, 2, 3, 4);
    }
}
