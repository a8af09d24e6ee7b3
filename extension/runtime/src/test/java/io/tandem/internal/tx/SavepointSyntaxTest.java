package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavepointSyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL 17.5", "H2 2.4.240", "MariaDB 11.4", "MySQL 8.4", "Something New 1.0"})
    void isTheStandardsWhereNothingElseIsKnown(String product) {
        SavepointSyntax syntax = SavepointSyntax.of(product);

        assertThat(syntax.set()).isEqualTo("SAVEPOINT %s");
        assertThat(syntax.rollback()).isEqualTo("ROLLBACK TO SAVEPOINT %s");
        assertThat(syntax.release()).contains("RELEASE SAVEPOINT %s");
    }

    @Test
    void oracleReleasesNone() {
        assertThat(SavepointSyntax.of("Oracle 23").release()).isEmpty();
    }

    @Test
    void sqlServerHasWordsOfItsOwn() {
        assertThat(SavepointSyntax.of("Microsoft SQL Server 16").set()).isEqualTo("SAVE TRANSACTION %s");
    }
}
