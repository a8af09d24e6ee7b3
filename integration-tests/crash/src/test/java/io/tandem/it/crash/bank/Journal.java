package io.tandem.it.crash.bank;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the tellers were told, line by line; each is with the operating system before the teller goes on. */
final class Journal {

    private final FileOutputStream file;

    Journal(String path) throws IOException {
        file = new FileOutputStream(path, true);
    }

    void started(Order order) {
        write("STARTED " + order.id() + " " + String.join(",", order.amounts().keySet()));
    }

    void acknowledged(Order order) {
        write("ACKNOWLEDGED " + order.id());
    }

    void rolledBack(Order order, Exception why) {
        write("ROLLED_BACK " + order.id() + " " + line(why));
    }

    void unknown(Order order, Exception why) {
        write("UNKNOWN " + order.id() + " " + line(why));
    }

    private static String line(Exception why) {
        return why.toString().replace('\n', ' ');
    }

    private synchronized void write(String line) {
        try {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
