package io.tandem.internal.orm;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Version;
import org.junit.jupiter.api.Test;

/** These tests run twice: with the Hibernate that Tandem is compiled against, and with the newest. */
class HibernateVersionTest {

    @Test
    void theHibernateIsTheOneOfTheExecution() {
        assertThat(Version.getVersionString()).startsWith(System.getProperty("tandem.test.hibernate", "6.6") + ".");
    }
}
