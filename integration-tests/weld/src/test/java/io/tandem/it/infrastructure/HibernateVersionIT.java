package io.tandem.it.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.Map;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;

/** The suite runs with the Hibernate and the Persistence API that its module says it does. */
class HibernateVersionIT {

    private static final String EXPECTED = System.getProperty("tandem.it.hibernate", "7.4");

    @Test
    void theHibernateIsTheOneOfTheModule() {
        assertThat(Version.getVersionString()).startsWith(EXPECTED + ".");
    }

    @Test
    void thePersistenceApiIsTheOneOfThatHibernate() {
        Map<String, String> versions = Map.of("6.6", "3.1", "7.4", "3.2");
        boolean findsEntitiesByName = Arrays.stream(Metamodel.class.getMethods())
                .anyMatch(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));

        assertThat(findsEntitiesByName ? "3.2" : "3.1").isEqualTo(versions.get(EXPECTED));
    }
}
