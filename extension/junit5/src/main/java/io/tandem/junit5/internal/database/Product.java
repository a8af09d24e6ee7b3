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
 */
record Product(String name, boolean aborts, boolean commitsDefinitions, Optional<CommitCheck> check) {

    private static final List<Product> KNOWN = List.of(
            new Product("postgresql", true, false, Optional.of(CommitCheck.DEFERRED_CONSTRAINTS)),
            new Product("sqlite", false, false, Optional.of(CommitCheck.SQLITE)),
            new Product("microsoft sql server", false, false, Optional.empty()),
            new Product("apache derby", false, false, Optional.empty()));

    /** H2, HSQLDB, MariaDB, MySQL, Oracle: the more careful assumption. */
    private static final Product OTHER = new Product("", false, true, Optional.empty());

    static Product of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(product -> name.startsWith(product.name))
                .findFirst()
                .orElse(OTHER);
    }
}
