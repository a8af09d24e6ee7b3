package io.tandem.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * The configured values of every {@link SettingFamily}, with defaults. A bean; it can be used from AfterBeanDiscovery on.
 *
 * <pre>{@code
 * @Inject Settings settings;
 * Optional<String> directory = settings.text("sql.files.directory");
 * }</pre>
 *
 * <p>Immutable. Every method throws {@link IllegalArgumentException} for a key that no family has, or has in another form, and
 * is empty where the key is not set and has no default; a value that can't be read is a problem of the start, and the default
 * stands here.
 */
public interface Settings {

    /** The value of a text, a secret one too. */
    Optional<String> text(String key);

    /** The value of a flag. */
    Optional<Boolean> flag(String key);

    /** The value of a number. */
    Optional<Integer> count(String key);

    /** The value of a duration. */
    Optional<Duration> duration(String key);
}
