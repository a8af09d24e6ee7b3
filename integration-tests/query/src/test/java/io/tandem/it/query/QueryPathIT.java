package io.tandem.it.query;

import static io.tandem.Condition.eq;
import static io.tandem.Condition.isNull;
import static io.tandem.Condition.or;
import static io.tandem.Sort.asc;
import static io.tandem.Sort.desc;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Attributes of embeddables and of other entities. */
class QueryPathIT extends QueryScenario {

    @Test
    void leadsThroughARelation() {
        assertFound(eq("customer.name", "Ann"), 1, 2);
        assertFound(eq("customer.id", 2L), 3);
    }

    @Test
    void leadsThroughAnEmbeddable() {
        assertThat(sessions.query(Customer.class)
                        .where(eq("address.city", "Porto"))
                        .single()
                        .name)
                .isEqualTo("Bob");
        assertFound(eq("customer.address.city", "Lisbon"), 1, 2);
    }

    @Test
    void leadsThroughARelationOfAnEmbeddable() {
        assertThat(sessions.query(Customer.class)
                        .where(eq("address.country.name", "Portugal"))
                        .single()
                        .name)
                .isEqualTo("Ann");
        assertFound(eq("customer.address.country.name", "Portugal"), 1, 2);
    }

    @Test
    void leadsThroughSeveralRelations() {
        assertThat(sessions.query(OrderLine.class)
                        .where(eq("order.customer.name", "Ann"), eq("order.note", "urgent: today"))
                        .orderBy(asc("id"))
                        .list())
                .extracting(line -> line.article)
                .containsExactly("lamp", "desk");
    }

    @Test
    void findsWhatHasNothingThere() {
        assertFound(isNull("customer.name"), 4);
        assertFound(isNull("customer.address.country.name"), 3, 4);
        assertFound(or(eq("customer.name", "Ann"), eq("note", "later")), 1, 2, 4);
    }

    @Test
    void sortsWithoutDroppingWhatHasNothingThere() {
        assertThat(ids(orders().orderBy(desc("customer.address.country.name"), asc("id"))))
                .hasSize(4);
        assertThat(ids(orders().where(eq("items", 2)).orderBy(desc("customer.name"))))
                .containsExactly(3, 2);
    }
}
