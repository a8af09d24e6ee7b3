package io.tandem.it.files.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of one seller: as they have to be, and as they are. */
final class Tree {

    private static final long SELLERS = 1_000_000L;

    private Tree() {}

    static long id(int seller, int number) {
        return seller * SELLERS + number;
    }

    /** After a number of sales. */
    static Map<String, String> after(int sales) {
        Map<String, String> tree = new TreeMap<>();
        if (sales > 0) {
            tree.put(sales + "/invoice.txt", "invoice " + sales);
            tree.put(
                    "ledger",
                    IntStream.rangeClosed(1, sales)
                            .mapToObj(sale -> sale + "\n")
                            .collect(Collectors.joining()));
            tree.put("last", String.valueOf(sales));
        }
        if (sales > 1) {
            tree.put("archive/" + (sales - 1), "invoice " + (sales - 1));
        }
        return tree;
    }

    static Map<String, String> of(Path directory) {
        Map<String, String> tree = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return tree;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                tree.put(directory.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    /** What is left that is neither committed nor in doubt, or has been removed meanwhile. */
    static List<Path> leftovers(Path files) {
        Path ours = files.resolve(".tandem");
        List<Path> left = new ArrayList<>();
        for (String directory : List.of("work", "prepared")) {
            try (Stream<Path> all = Files.list(ours.resolve(directory))) {
                left.addAll(all.toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return left;
    }
}
