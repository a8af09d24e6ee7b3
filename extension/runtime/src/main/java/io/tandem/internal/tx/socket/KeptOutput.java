package io.tandem.internal.tx.socket;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is said to a database, kept until an answer is waited for or the buffer is full. To flush it does nothing: nobody is served
 * by half a question.
 */
final class KeptOutput extends OutputStream {

    private static final int BUFFER = 8192;

    private final OutputStream out;
    private final ReentrantLock turn = new ReentrantLock();
    private final byte[] kept = new byte[BUFFER];
    private int count;

    KeptOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        turn.lock();
        try {
            if (length > BUFFER - count) {
                sendKept();
            }
            if (length >= BUFFER) {
                out.write(bytes, offset, length);
            } else {
                System.arraycopy(bytes, offset, kept, count, length);
                count += length;
            }
        } finally {
            turn.unlock();
        }
    }

    /** Sends what is kept. */
    void send() throws IOException {
        turn.lock();
        try {
            sendKept();
        } finally {
            turn.unlock();
        }
    }

    /** The same for whoever closes, which may be another thread, while one waits to get rid of what it says. */
    void sendUnlessBusy() throws IOException {
        if (turn.tryLock()) {
            try {
                sendKept();
            } finally {
                turn.unlock();
            }
        }
    }

    private void sendKept() throws IOException {
        int length = count;
        if (length > 0) {
            count = 0;
            out.write(kept, 0, length);
        }
    }

    @Override
    public void close() throws IOException {
        sendUnlessBusy();
        out.close();
    }
}
