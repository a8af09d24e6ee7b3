package com.example.shop;

import io.tandem.files.TransactionalFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The invoices: a file for each order, there when the order is, and not when it is not. */
@ApplicationScoped
public class Invoices {

    private static final String DIRECTORY = "invoices";
    private static final String ENDING = ".txt";

    @Inject
    TransactionalFiles files;

    public void write(Order order) {
        files.write(path(order.getId()), """
                Invoice for order %d

                %d x %s
                placed %s
                sold to %s
                """.formatted(
                        order.getId(), order.getPieces(), order.getItem(), order.getPlacedAt(), order.getEmail()));
    }

    /** The orders that have one, the latest first. */
    public List<Long> orders() {
        if (!files.isDirectory(DIRECTORY)) {
            return List.of();
        }
        return files.list(DIRECTORY).stream()
                .map(Invoices::order)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public Optional<String> read(long order) {
        String path = path(order);
        return files.exists(path) ? Optional.of(files.readString(path)) : Optional.empty();
    }

    private static String path(long order) {
        return DIRECTORY + "/" + order + ENDING;
    }

    private static Long order(String path) {
        return Long.valueOf(path.substring(DIRECTORY.length() + 1, path.length() - ENDING.length()));
    }
}
