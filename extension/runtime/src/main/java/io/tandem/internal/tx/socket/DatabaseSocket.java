package io.tandem.internal.tx.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose reads block in one call of the system, whatever their bound: the JVM's own, once they have one, try, poll and try
 * again. The bound is watched by a thread for all sockets, and a wait that exceeds it ends with the socket closed, which is what
 * drivers do then anyway. A bound of less than a second is left to the JVM.
 *
 * <p>What is written is sent with the next read at the latest, so that what a driver flushes and does not wait for shares the
 * packet of what follows. As safe for threads as a socket is.
 */
final class DatabaseSocket extends Socket {

    private static final int SHORTEST_WATCHED_MILLIS = 1000;

    private final Wait wait = new Wait();
    private volatile int timeout;
    private @Nullable KeptOutput output;
    private @Nullable InputStream input;

    @Override
    public synchronized void setSoTimeout(int millis) throws SocketException {
        boolean watched = millis >= SHORTEST_WATCHED_MILLIS;
        super.setSoTimeout(watched ? 0 : millis);
        timeout = millis;
        wait.limit(watched ? millis : 0);
        if (watched) {
            Watch.over(this);
        }
    }

    @Override
    public synchronized int getSoTimeout() throws SocketException {
        int left = super.getSoTimeout();
        return left == 0 ? timeout : left;
    }

    @Override
    public synchronized OutputStream getOutputStream() throws IOException {
        return output();
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (input == null) {
            input = new AnswerInput(super.getInputStream(), output(), wait);
        }
        return input;
    }

    private KeptOutput output() throws IOException {
        if (output == null) {
            output = new KeptOutput(super.getOutputStream());
        }
        return output;
    }

    @Override
    public void shutdownOutput() throws IOException {
        sendLast();
        super.shutdownOutput();
    }

    /** Sends what is kept first, as a driver's word that it leaves. */
    @Override
    public void close() throws IOException {
        try {
            if (!isClosed()) {
                sendLast();
            }
        } finally {
            super.close();
        }
    }

    private void sendLast() throws IOException {
        KeptOutput last = keptOutput();
        if (last != null) {
            last.sendUnlessBusy();
        }
    }

    private synchronized @Nullable KeptOutput keptOutput() {
        return output;
    }

    /** Closes it if somebody has waited for an answer for longer than allowed. */
    void closeIfLate(long now) {
        if (wait.giveUpIfLate(now)) {
            try {
                super.close();
            } catch (IOException e) {
                // it is closed all the same, and the one who waits is told why
            }
        }
    }
}
