package io.tandem.it.query;

import static io.tandem.Condition.eq;
import static io.tandem.Condition.in;
import static io.tandem.Sort.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tandem.EntityQuery;
import io.tandem.it.query.Shelf.Place;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities whose key has several parts. */
class QueryKeyIT extends QueryScenario {

    @BeforeEach
    void fillShelves() {
        transactions.run(() -> {
            sessions.get("default").persist(new Shelf(new Place(1, 1), "new", "blue"));
            sessions.get("default").persist(new Shelf(new Place(1, 2)));
            sessions.get("default").persist(new Shelf(new Place(2, 1), "old"));
            sessions.get("default").persist(new Seat(1, 7));
            sessions.get("default").persist(new Seat(2, 7));
        });
    }

    @Test
    void embedded() {
        EntityQuery<Shelf> shelves = sessions.query(Shelf.class);

        assertThat(shelves.where(eq("place.aisle", 1))
                        .orderBy(desc("place.level"))
                        .list())
                .extracting(shelf -> shelf.place)
                .containsExactly(new Place(1, 2), new Place(1, 1));
        assertThat(shelves.where(eq("place", new Place(2, 1))).exists()).isTrue();
        assertThat(shelves.where(in("place", List.of(new Place(2, 1), new Place(1, 1))))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void ofAClass() {
        EntityQuery<Seat> seats = sessions.query(Seat.class);

        assertThat(seats.where(eq("line", 1), eq("number", 7)).single().line).isEqualTo(1);
        assertThat(seats.where(eq("changes", 0)).count()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seats.where(eq("numbr", 7)))
                .withMessageContaining("[changes, line, number]");
    }

    @Test
    void countOnceEach() {
        EntityQuery<Shelf> labelled = sessions.query(Shelf.class)
                .criteria(each -> each.root().fetch("labels"))
                .orderBy(desc("place.aisle"));

        assertThat(labelled.list()).hasSize(2);
        assertThat(labelled.count()).isEqualTo(2);
        assertThat(labelled.exists()).isTrue();
    }
}
