package io.tandem.internal.tx.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** What a database answers, once it has been sent all that was said. */
final class AnswerInput extends InputStream {

    private final InputStream in;
    private final KeptOutput output;
    private final Wait wait;

    AnswerInput(InputStream in, KeptOutput output, Wait wait) {
        this.in = in;
        this.output = output;
        this.wait = wait;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        output.send();
        Meanwhile.waiting();
        long mine = wait.begin();
        int count;
        try {
            count = in.read(bytes, offset, length);
        } catch (IOException e) {
            if (wait.end(mine)) {
                throw e;
            }
            throw late(e);
        }
        if (!wait.end(mine)) {
            // the socket is closed: what came at the last moment would be followed by nothing
            throw late(null);
        }
        return count;
    }

    private static SocketTimeoutException late(@Nullable IOException cause) {
        SocketTimeoutException late = new SocketTimeoutException("Read timed out");
        if (cause != null) {
            late.initCause(cause);
        }
        return late;
    }

    @Override
    public int available() throws IOException {
        output.send();
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
