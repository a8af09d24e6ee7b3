package io.tandem.internal.config;

import io.tandem.Connection;
import io.tandem.internal.messages.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the key somebody probably meant. */
final class NearestKey {

    private static final String ROOT = "sql.";
    private static final List<String> GENERAL =
            Keys.general().stream().map(NearestKey::withoutRoot).toList();
    private static final List<String> PASSED_THROUGH =
            Stream.of(Keys.POOL, Keys.HIBERNATE).map(Key::attribute).toList();

    private NearestKey() {}

    static boolean known(String key) {
        return Keys.general().contains(key)
                || key.startsWith("sql.test.")
                || ConnectionKey.of(key).filter(ConnectionKey::known).isPresent();
    }

    static Optional<String> to(String key) {
        Optional<ConnectionKey> ofConnection = ConnectionKey.of(key);
        if (ofConnection.isPresent()) {
            return ofConnection.flatMap(NearestKey::to);
        }
        // without what all have in common, which would make long names near to each other
        return Nearest.to(withoutRoot(key), GENERAL).map(ROOT::concat).or(() -> corrected(key)
                .flatMap(it -> known(it) ? Optional.of(it) : to(it)));
    }

    private static Optional<String> to(ConnectionKey key) {
        String prefix = Key.CONNECTION + key.connection() + ".";
        return Optional.of(Key.CONNECTION + Connection.DEFAULT + "." + key.connection() + dotted(key.attribute()))
                .filter(NearestKey::known)
                .or(() ->
                        Nearest.to(key.attribute(), ConnectionKey.attributes()).map(prefix::concat))
                .or(() -> passedThrough(key.attribute()).map(prefix::concat));
    }

    private static Optional<String> passedThrough(String attribute) {
        int dot = attribute.indexOf('.') + 1;
        return dot == 0 || dot == attribute.length()
                ? Optional.empty()
                : Nearest.to(attribute.substring(0, dot), PASSED_THROUGH)
                        .map(start -> start.concat(attribute.substring(dot)));
    }

    /** The key with its second part made {@code connection}, if it is near to that: {@code sql.conection.a.url}. */
    private static Optional<String> corrected(String key) {
        String[] parts = key.split("\\.", 3);
        return parts.length < 3 || Nearest.to(parts[1], List.of("connection")).isEmpty()
                ? Optional.empty()
                : Optional.of(Key.CONNECTION + parts[2]);
    }

    private static String withoutRoot(String key) {
        return key.substring(ROOT.length());
    }

    private static String dotted(String attribute) {
        return attribute.isEmpty() ? "" : "." + attribute;
    }
}
