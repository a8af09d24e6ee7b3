package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of database products. */
class DatabaseTraitsTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/shop, PostgreSQL, true, true",
        "jdbc:mariadb://db/shop, MariaDB, true, true",
        "jdbc:mysql://db/shop, MySQL, true, true",
        "jdbc:oracle:thin:@db:1521/shop, Oracle, true, true",
        "jdbc:sqlserver://db;databaseName=shop, SQL Server, true, true",
        "jdbc:h2:mem:shop, H2, true, false",
        "jdbc:hsqldb:mem:shop, HSQLDB, true, false",
        "jdbc:sqlite:shop.db, SQLite, false, false"
    })
    void aDatabaseIsKnownByItsAddress(String url, String product, boolean xa, boolean crashSafe) {
        assertThat(DatabaseTraits.ofUrl(url))
                .hasValueSatisfying(traits -> assertThat(traits.product()).isEqualTo(product))
                .hasValueSatisfying(
                        traits -> assertThat(traits.xaDataSource().isPresent()).isEqualTo(xa))
                .hasValueSatisfying(traits -> assertThat(traits.crashSafe()).isEqualTo(crashSafe));
    }

    @ParameterizedTest
    @CsvSource({"jdbc:h2mem", "jdbc:acme:postgresql:", "postgresql://db/shop", "''"})
    void anotherAddressIsNotKnown(String url) {
        assertThat(DatabaseTraits.ofUrl(url)).isEmpty();
    }

    @Test
    void eachIsKnownByOneBeginningOnly() {
        assertThat(DatabaseTraits.prefixes()).doesNotHaveDuplicates().allMatch(prefix -> DatabaseTraits.ofUrl(prefix)
                .filter(traits -> traits.urlPrefix().equals(prefix))
                .isPresent());
    }

    @Test
    void theClassesOfTheDriverAtHandAreThere() {
        DatabaseTraits h2 = DatabaseTraits.ofUrl("jdbc:h2:mem:shop").orElseThrow();
        ClassLoader loader = DatabaseTraitsTest.class.getClassLoader();

        assertThat(DriverClass.isPresent(h2.driver(), loader)).isTrue();
        assertThat(DriverClass.isPresent(h2.xaDataSource().orElseThrow(), loader))
                .isTrue();
    }
}
