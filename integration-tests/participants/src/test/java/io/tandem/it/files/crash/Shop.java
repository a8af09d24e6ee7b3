package io.tandem.it.files.crash;

import io.tandem.Sessions;
import io.tandem.files.TransactionalFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Sells: two databases and some files in each sale. */
@ApplicationScoped
public class Shop {

    @Inject
    Sessions sessions;

    @Inject
    TransactionalFiles files;

    /** The n-th sale of a seller; how its files then look {@link Tree} knows. */
    @Transactional
    public void sell(int seller, int number) throws IOException {
        sessions.get("a").persist(new Sale(Tree.id(seller, number)));
        sessions.get("b").persist(new Sale(Tree.id(seller, number)));
        String directory = "seller" + seller + "/";
        try (OutputStream out = files.create(directory + number + "/invoice.txt")) {
            out.write(("invoice " + number).getBytes(StandardCharsets.UTF_8));
        }
        try (OutputStream out = files.append(directory + "ledger")) {
            out.write((number + "\n").getBytes(StandardCharsets.UTF_8));
        }
        files.write(directory + "last", String.valueOf(number));
        if (number > 1) {
            files.move(directory + (number - 1) + "/invoice.txt", directory + "archive/" + (number - 1));
        }
        if (number > 2) {
            files.delete(directory + "archive/" + (number - 2));
        }
    }
}
