package io.tandem.internal.tx;

import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.JdbcUrl;
import io.tandem.internal.config.Secret;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a driver said, without the secrets it was given: drivers quote addresses and passwords as they like. */
final class DriverWords {

    private final Optional<String> url;
    private final Optional<Pattern> password;

    DriverWords(ConnectionConfig config) {
        this.url = config.url();
        this.password = config.password()
                .map(Secret::reveal)
                .filter(secret -> !secret.isEmpty())
                // a word of its own: a password may be as short as "sa"
                .map(secret -> Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(secret) + "(?![A-Za-z0-9])"));
    }

    /** The words of an exception, and those of what is at the root of it. */
    String of(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String outer = String.valueOf(e.getMessage());
        return masked(
                root == e || outer.contains(String.valueOf(root.getMessage()))
                        ? outer
                        : outer + " (" + root.getMessage() + ")");
    }

    /** The exception with that text; without its cause where that would tell a secret, in a stack trace for example. */
    DatabaseException exception(String text, Throwable cause) {
        return tellsNothing(cause) ? new DatabaseException(text, cause) : new DatabaseException(text);
    }

    private boolean tellsNothing(Throwable cause) {
        return Stream.iterate(cause, e -> e != null, Throwable::getCause)
                .limit(100)
                .flatMap(e -> Stream.concat(Stream.of(e), Stream.of(e.getSuppressed())))
                .map(e -> String.valueOf(e.getMessage()))
                .allMatch(text -> masked(text).equals(text));
    }

    private String masked(String text) {
        String withoutAddress = url.map(address -> text.replace(address, new JdbcUrl(address).masked()))
                .orElse(text);
        return password.map(secret -> secret.matcher(withoutAddress).replaceAll("***"))
                .orElse(withoutAddress);
    }
}
