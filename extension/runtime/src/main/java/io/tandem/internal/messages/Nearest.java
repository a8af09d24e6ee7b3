package io.tandem.internal.messages;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate that differs from {@code name} least, if that is little enough for a typing mistake; letter case,
     * hyphens, underscores and dots do not count. Of two as near, the first in alphabetical order.
     */
    public static Optional<String> to(String name, Collection<String> candidates) {
        return to(name, candidates, Math.max(1, plain(name).length() / 4));
    }

    /** As {@link #to(String, Collection)}, for at most so many differences. */
    public static Optional<String> to(String name, Collection<String> candidates, int allowed) {
        String plain = plain(name);
        return candidates.stream()
                .sorted()
                .filter(candidate -> distance(plain, plain(candidate)) <= allowed)
                .min(Comparator.comparingInt(candidate -> distance(plain, plain(candidate))));
    }

    /** As {@link #to}, as a sentence with a space before it: {@code " Did you mean 'warehouse'?"}; else empty. */
    public static String sentence(String name, Collection<String> candidates) {
        return to(name, candidates)
                .map(candidate -> " Did you mean '" + candidate + "'?")
                .orElse("");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
