package io.tandem.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes of this machine. */
final class Signals {

    private Signals() {}

    static void send(String name, long process) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
