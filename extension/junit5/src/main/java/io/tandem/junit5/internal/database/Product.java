package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the fixture has to know of a database product: data, in this one place.
 *
 * @param name how its name begins, in lower case
 * @param aborts whether a failed statement ends all work of its transaction
 * @param commitsDefinitions whether a change of the schema commits what came before it
 * @param check how it checks at a commit what it has not checked before
 * @param emptying how its tables are emptied
 */
record Product(
        String name, boolean aborts, boolean commitsDefinitions, Optional<CommitCheck> check, Emptying emptying) {

    private static final Emptying ORDERED = new OrderedEmptying();

    private static final List<Product> KNOWN = List.of(
            new Product(
                    "postgresql", true, false, Optional.of(CommitCheck.DEFERRED_CONSTRAINTS), new PostgresEmptying()),
            new Product("sqlite", false, false, Optional.of(CommitCheck.SQLITE), UncheckedEmptying.SQLITE),
            new Product("h2", false, true, Optional.empty(), UncheckedEmptying.H2),
            new Product("mariadb", false, true, Optional.empty(), UncheckedEmptying.MARIADB),
            new Product("mysql", false, true, Optional.empty(), UncheckedEmptying.MARIADB),
            new Product("microsoft sql server", false, false, Optional.empty(), ORDERED),
            new Product("apache derby", false, false, Optional.empty(), ORDERED));

    /** The more careful assumption: HSQLDB and Oracle commit. */
    private static final Product OTHER = new Product("", false, true, Optional.empty(), ORDERED);

    static Product of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(product -> name.startsWith(product.name))
                .findFirst()
                .orElse(OTHER);
    }
}
