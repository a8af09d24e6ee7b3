package io.tandem.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes of this machine. */
public final class Signals {

    private Signals() {}

    /** Sends one, by its name: KILL, STOP, CONT. */
    public static void send(String name, long process) {
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
