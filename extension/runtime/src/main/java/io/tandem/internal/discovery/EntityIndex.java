package io.tandem.internal.discovery;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The index of one archive: a comment with the format, then one binary class name a line, sorted.
 *
 * @param names the classes, and {@code package-info}s, of the archive that may belong to a connection
 */
public record EntityIndex(SortedSet<String> names) {

    /** Where an archive keeps it. */
    public static final String PATH = "META-INF/tandem/entities";

    private static final String TITLE = "# Tandem entity index, format ";
    private static final String FORMAT = "1";
    private static final Pattern NAME =
            Pattern.compile("\\p{javaJavaIdentifierPart}+([.]\\p{javaJavaIdentifierPart}+)*([.]package-info)?");

    public EntityIndex {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /**
     * Reads what {@link #text()} wrote, also where a build tool has appended several.
     *
     * @throws IllegalArgumentException saying which line is no class name, or which format is unknown
     */
    public static EntityIndex parse(String text) {
        SortedSet<String> names = new TreeSet<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(TITLE) && !line.equals(TITLE + FORMAT)) {
                throw new IllegalArgumentException(
                        "its format is " + line.substring(TITLE.length()) + ", this Tandem reads format " + FORMAT);
            }
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!NAME.matcher(line).matches()) {
                throw new IllegalArgumentException("line " + (i + 1) + " is no class name: '" + line + "'");
            }
            names.add(line);
        }
        return new EntityIndex(names);
    }

    /** The whole file. */
    public String text() {
        return TITLE + FORMAT + "\n" + (names.isEmpty() ? "" : String.join("\n", names) + "\n");
    }
}
