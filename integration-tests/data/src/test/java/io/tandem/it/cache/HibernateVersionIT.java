package io.tandem.it.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Version;
import org.junit.jupiter.api.Test;

/** These tests run with the Hibernate that their module says it has. */
class HibernateVersionIT {

    @Test
    void theHibernateIsTheOneOfTheModule() {
        assertThat(Version.getVersionString()).startsWith(System.getProperty("tandem.it.hibernate", "7.4") + ".");
    }
}
