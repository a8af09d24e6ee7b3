package io.tandem.internal.tx;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A question about a database's readiness for two-phase commit: data.
 *
 * @param use what a wrong answer means
 * @param query answers one value
 * @param passes whether the value is good, for a size of the pool
 * @param problem what is wrong, with the value as {@code %1$s}
 * @param remedy what to do, with the size of the pool as {@code %2$s}
 */
record ReadinessCheck(Use use, String query, BiPredicate<String, Integer> passes, String problem, String remedy) {

    /** What a wrong answer means. */
    enum Use {
        /** Why a database that can't prepare can't: asked only then, so that it never refuses what works. */
        EXPLAINS,
        /** Transactions would not be atomic. */
        REFUSES,
        /** Transactions may fail, or a part of the database takes no part in them. */
        WARNS
    }

    /** What is wrong, and what to do. */
    record Finding(Use use, String problem, String remedy) {}

    /** Asks; a database that refuses the question says so only where that explains a failure. */
    Optional<Finding> ask(Connection connection, int poolSize) {
        String value;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            value = result.next() ? text(result.getString(1)) : "";
        } catch (SQLException e) {
            return use == Use.EXPLAINS ? Optional.of(finding(text(e.getMessage()), poolSize)) : Optional.empty();
        }
        return passes.test(value, poolSize) ? Optional.empty() : Optional.of(finding(value, poolSize));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Finding finding(String value, int poolSize) {
        return new Finding(use, problem.formatted(value, poolSize), remedy.formatted(value, poolSize));
    }

    /** Whether a version is at least another, number by number. */
    static boolean atLeast(String version, int... wanted) {
        String[] parts = version.split("[^0-9]+", -1);
        for (int i = 0; i < wanted.length; i++) {
            int part = i < parts.length && !parts[i].isEmpty() ? Integer.parseInt(parts[i]) : 0;
            if (part != wanted[i]) {
                return part > wanted[i];
            }
        }
        return true;
    }
}
