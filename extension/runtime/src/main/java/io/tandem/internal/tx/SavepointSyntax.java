package io.tandem.internal.tx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a database writes savepoints: data, in this one place. By statement and not by JDBC's methods: PostgreSQL's driver
 * and Agroal refuse {@code Connection.rollback(Savepoint)} on an enlisted connection.
 *
 * @param product how the product's name begins, in lower case
 * @param set makes one
 * @param rollback takes back what was done since, and leaves it in place
 * @param release ends one; empty where it ends with the transaction only
 */
record SavepointSyntax(String product, String set, String rollback, Optional<String> release) {

    private static final SavepointSyntax STANDARD =
            new SavepointSyntax("", "SAVEPOINT %s", "ROLLBACK TO SAVEPOINT %s", Optional.of("RELEASE SAVEPOINT %s"));

    private static final List<SavepointSyntax> DIFFERENT = List.of(
            new SavepointSyntax("oracle", "SAVEPOINT %s", "ROLLBACK TO SAVEPOINT %s", Optional.empty()),
            new SavepointSyntax("microsoft", "SAVE TRANSACTION %s", "ROLLBACK TRANSACTION %s", Optional.empty()),
            new SavepointSyntax(
                    "apache derby",
                    "SAVEPOINT %s ON ROLLBACK RETAIN CURSORS",
                    "ROLLBACK TO SAVEPOINT %s",
                    Optional.of("RELEASE SAVEPOINT %s")));

    static SavepointSyntax of(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        return DIFFERENT.stream()
                .filter(syntax -> name.startsWith(syntax.product))
                .findFirst()
                .orElse(STANDARD);
    }
}
