package io.tandem.it.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tandem.Connections;
import io.tandem.Sessions;
import io.tandem.it.library.geo.Country;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Archive;
import io.tandem.it.support.Scenario;
import org.junit.jupiter.api.Test;

/** An entity with an annotation and a {@code packages} entry lives in both connections. */
class TwoHomesIT extends Scenario {

    TwoHomesIT() {
        super("default", "geo");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.library("geo.jar", new Archive().packageOf(Country.class))
                .property("sql.connection.default.packages", Country.class.getPackageName());
    }

    @Test
    void isAnEntityOfBoth() throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            sessions.get("default").persist(new Country("pt"));
            sessions.get("geo").persist(new Country("es"));
        });

        assertThat(application.bean(Connections.class).get("default").entities())
                .containsExactlyInAnyOrder(Price.class, Country.class);
        assertThat(database("default").column("select code from Country")).containsExactly("pt");
        assertThat(database("geo").column("select code from Country")).containsExactly("es");
    }

    @Test
    void isNotFoundByItsClassAlone() {
        Sessions sessions = application.bean(Sessions.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.of(Country.class))
                .withMessageContaining("Country")
                .withMessageContaining("default")
                .withMessageContaining("geo");
    }
}
