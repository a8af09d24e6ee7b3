package io.tandem.internal.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransientFailureTest {

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, 40001, 0",
        "PostgreSQL, 40P01, 0",
        "MySQL, 40001, 1213",
        "MariaDB, HY000, 1213",
        "MariaDB, HY000, 1205",
        "SQL Server, 40001, 1205",
        "Oracle, 72000, 8177",
        "Oracle, 61000, 60",
        "H2, 90131, 90131"
    })
    void passes(String database, String sqlState, int code) {
        assertThat(TransientFailure.in(new SQLException(database, sqlState, code)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"23505, 0", "40003, 0", "08006, 0", "57014, 0", "HY000, 60", ", 0"})
    void doesNotPass(@Nullable String sqlState, int code) {
        assertThat(TransientFailure.in(new SQLException("no", sqlState, code))).isEmpty();
    }

    @Test
    void isFoundWhereverItIs() {
        SQLException failure = new SQLException("deadlock", "40P01");
        BatchUpdateException batch = new BatchUpdateException();
        batch.setNextException(failure);
        IllegalStateException wrapped = new IllegalStateException("outer");
        wrapped.addSuppressed(new IllegalArgumentException(batch));

        assertThat(TransientFailure.in(new RuntimeException(wrapped))).containsSame(failure);
    }

    @Test
    void isLookedForInCirclesOnce() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(TransientFailure.in(one)).isEmpty();
    }
}
