package io.tandem.spi;

import java.util.List;

/**
 * Keys of the configuration beside Tandem's own, all under one name: {@code sql.files}. Found as a service ({@link
 * java.util.ServiceLoader}). They are read as strictly as Tandem's: a value that can't be read, or a key under the name that is
 * not among them, stops the start. What was read is in {@link Settings}.
 */
public interface SettingFamily {

    /** What its keys begin with, without the last dot: {@code sql.files}. */
    String name();

    /** The keys. */
    List<Setting> settings();

    /** How the values of a setting are written. */
    enum Kind {
        /** Any text. */
        TEXT,
        /** Any text, never shown. */
        SECRET,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A whole number. */
        COUNT,
        /** A number with a unit, or ISO 8601; zero for none. */
        DURATION
    }

    /**
     * One key.
     *
     * @param key with the name in front: {@code sql.files.directory}
     * @param defaultValue as it would be written; empty if there is none
     * @param meaning for the documentation
     */
    record Setting(String key, Kind kind, String defaultValue, String meaning) {}
}
