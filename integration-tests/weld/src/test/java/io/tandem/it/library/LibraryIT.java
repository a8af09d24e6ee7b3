package io.tandem.it.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connections;
import io.tandem.Sessions;
import io.tandem.it.library.geo.Country;
import io.tandem.it.library.plain.Currency;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Archive;
import io.tandem.it.support.Scenario;
import org.junit.jupiter.api.Test;

/** Entities from library jars join a named connection: by the annotation of their package, or by configuration. */
class LibraryIT extends Scenario {

    LibraryIT() {
        super("default", "geo", "money");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.library("geo.jar", new Archive().packageOf(Country.class))
                .library("plain.jar", new Archive().packageOf(Currency.class))
                .property("sql.connection.money.packages", Currency.class.getPackageName());
    }

    @Test
    void joinsTheConnectionOfItsPackage() throws Exception {
        assertThat(application.bean(Connections.class).get("geo").entities()).contains(Country.class);
    }

    @Test
    void joinsTheConnectionThatConfigurationNames() {
        Connections connections = application.bean(Connections.class);

        assertThat(connections.get("money").entities()).containsExactly(Currency.class);
        assertThat(connections.get("default").entities()).containsExactly(Price.class);
    }

    @Test
    void commitsTogetherWithTheApplicationsOwn() throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            sessions.of(Price.class).persist(new Price(1));
            sessions.of(Country.class).persist(new Country("pt"));
            sessions.of(Currency.class).persist(new Currency("eur"));
        });

        assertThat(database("default").rows("Price")).isEqualTo(1);
        assertThat(database("geo").column("select code from Country")).containsExactly("pt");
        assertThat(database("money").column("select code from Currency")).containsExactly("eur");
    }
}
