package io.tandem.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.DocumentedExamples;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

/** The documentation's page about queries, run. */
class QueryPageIT extends QueryScenario {

    @Inject
    OrderBook book;

    @Test
    void everyExampleIsCodeOfThisPackage() {
        DocumentedExamples examples = DocumentedExamples.of("docs/query.md");

        assertThat(examples.size()).isEqualTo(15);
        assertThat(examples.missingFrom(getClass())).isEmpty();
    }

    @Test
    void conditions() {
        assertThat(numbers(book.paidSince(TUESDAY))).containsExactlyInAnyOrder(2, 3);
        assertThat(numbers(book.below(total(20)))).containsExactly(1);
        assertThat(numbers(book.ofCustomersIn("Porto"))).containsExactly(3);
        assertThat(numbers(book.anyOf(List.of(4L, 5L)))).containsExactly(4);
        assertThat(numbers(book.urgentOrUnexplained())).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void ordersAndPages() {
        assertThat(book.latest().orElseThrow().timestamp).isEqualTo(TUESDAY);
        assertThat(numbers(book.byCustomerAndDay()))
                .containsSubsequence(2, 1, 3)
                .contains(4);
        assertThat(numbers(book.page(1, 3))).containsExactly(4);
    }

    @Test
    void results() {
        assertThat(book.byNote("later").id).isEqualTo(4);
        assertThat(book.turnover(MONDAY, TUESDAY)).isEqualByComparingTo("30");
        assertThat(book.open()).isEqualTo(1);
        assertThat(book.hasOrders(sessions.of(Customer.class).find(Customer.class, 2L)))
                .isTrue();
        assertThat(book.archived().count()).isZero();
    }

    @Test
    void everythingElse() {
        Order paid = book.pay(1);

        assertThat(Hibernate.isInitialized(paid.lines)).isTrue();
        assertThat(book.open()).isZero();
        assertThat(numbers(book.with("pen"))).containsExactly(2);
    }

    private static List<Integer> numbers(List<Order> orders) {
        return orders.stream().map(order -> order.id.intValue()).toList();
    }
}
