package io.tandem.internal.demarcation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Failures that pass when the transaction is repeated: data, in this one place.
 *
 * @param database who says so
 * @param meaning what it means there
 * @param sqlState its SQL state; empty where the code alone says it
 * @param code its error code; 0 where the SQL state alone says it
 */
record TransientFailure(String database, String meaning, String sqlState, int code) {

    /** A database without a row of its own follows the standard, or is not known to have such failures. */
    static final List<TransientFailure> ALL = List.of(
            new TransientFailure("every database", "serialization failure", "40001", 0),
            new TransientFailure("PostgreSQL", "deadlock", "40P01", 0),
            new TransientFailure("MySQL, MariaDB", "deadlock", "", 1213),
            new TransientFailure("MySQL, MariaDB", "lock wait timeout", "", 1205),
            new TransientFailure("SQL Server", "deadlock", "", 1205),
            new TransientFailure("Oracle", "can't serialize access", "72000", 8177),
            new TransientFailure("Oracle", "deadlock", "61000", 60),
            new TransientFailure("H2", "concurrent update", "90131", 0));

    /** The first exception of the kind, wherever it is among causes, suppressed and next exceptions. */
    static Optional<SQLException> in(Throwable failure) {
        return find(failure, SQLException.class, e -> ALL.stream().anyMatch(known -> known.is(e)));
    }

    private boolean is(SQLException e) {
        return (sqlState.isEmpty() || sqlState.equals(e.getSQLState())) && (code == 0 || code == e.getErrorCode());
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type, Predicate<T> condition) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> open = new ArrayList<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable next = open.remove(open.size() - 1);
            if (!seen.add(next)) {
                continue;
            }
            if (type.isInstance(next) && condition.test(type.cast(next))) {
                return Optional.of(type.cast(next));
            }
            behind(next).stream().filter(Objects::nonNull).forEach(open::add);
        }
        return Optional.empty();
    }

    private static List<@Nullable Throwable> behind(Throwable e) {
        List<@Nullable Throwable> behind = new ArrayList<>(List.of(e.getSuppressed()));
        if (e instanceof SQLException sql) {
            behind.add(sql.getNextException());
        }
        behind.add(e.getCause());
        return behind;
    }
}
