package io.tandem.internal.tx.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What a driver may rely on. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class DatabaseSocketTest {

    private static final byte[] WORD = {1, 2, 3};
    private static final Duration PROMPTLY = Duration.ofSeconds(20);

    private Peers peers;

    @BeforeEach
    void connect() throws IOException {
        peers = new Peers();
    }

    @AfterEach
    void disconnect() throws IOException {
        peers.close();
    }

    @Test
    void aWaitEndsAtItsBoundWithTheSocketClosed() throws IOException {
        peers.client.setSoTimeout(1000);
        long start = System.nanoTime();

        assertThatThrownBy(() -> peers.client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(1), PROMPTLY);
        assertThat(peers.client.isClosed()).isTrue();
        assertThat(peers.server.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void aBoundOfLessThanASecondLeavesTheSocketOpen() throws IOException {
        peers.client.setSoTimeout(20);

        assertThatThrownBy(() -> peers.client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        peers.server.getOutputStream().write(WORD);
        peers.client.setSoTimeout(1000);
        assertThat(peers.client.getInputStream().readNBytes(WORD.length)).isEqualTo(WORD);
    }

    @Test
    void theBoundIsAsItWasSet() throws IOException {
        for (int millis : new int[] {30_000, 20, 1000, 0}) {
            peers.client.setSoTimeout(millis);
            assertThat(peers.client.getSoTimeout()).isEqualTo(millis);
        }
    }

    @Test
    void withoutABoundNobodyEndsAWait() throws Exception {
        peers.client.setSoTimeout(1000);
        peers.client.setSoTimeout(0);
        Future<Integer> answer = CompletableFuture.supplyAsync(this::read);

        Thread.sleep(1600);
        peers.server.getOutputStream().write(7);

        assertThat(answer.get()).isEqualTo(7);
    }

    /** The bound is of one wait, not of the connection. */
    @Test
    void answersInTimeMayTakeLongerTogether() throws Exception {
        peers.client.setSoTimeout(1000);
        for (int i = 0; i < 4; i++) {
            Future<Integer> answer = CompletableFuture.supplyAsync(this::read);
            Thread.sleep(400);
            peers.server.getOutputStream().write(i);
            assertThat(answer.get()).isEqualTo(i);
        }
        Thread.sleep(1500);
        assertThat(peers.client.isClosed()).isFalse();
    }

    private int read() {
        try {
            return peers.client.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Either the answer counts and the connection lives, or neither. */
    @Test
    void anAnswerAtTheLastMomentIsAcceptedOrRefused() throws Exception {
        ExecutorService callers = Executors.newCachedThreadPool();
        List<Future<Boolean>> outcomes = new ArrayList<>();
        try {
            for (int i = 0; i < 150; i++) {
                int delay = 1000 + 2 * i;
                outcomes.add(callers.submit(() -> answeredAfter(delay)));
            }
            List<Boolean> accepted = new ArrayList<>();
            for (Future<Boolean> outcome : outcomes) {
                accepted.add(outcome.get());
            }
            assertThat(accepted).contains(false);
        } finally {
            callers.shutdownNow();
        }
    }

    private static boolean answeredAfter(int millis) throws Exception {
        try (Peers other = new Peers()) {
            other.client.setSoTimeout(1000);
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> {
                try {
                    other.server.getOutputStream().write(WORD);
                    other.server
                            .getOutputStream()
                            .write(other.server.getInputStream().read());
                } catch (IOException closed) {
                    // it was too late
                }
            });
            InputStream answers = other.client.getInputStream();
            try {
                assertThat(answers.readNBytes(WORD.length)).isEqualTo(WORD);
            } catch (SocketTimeoutException late) {
                assertThat(other.client.isClosed()).isTrue();
                return false;
            }
            other.client.getOutputStream().write(9);
            assertThat(answers.read()).isEqualTo(9);
            return true;
        }
    }

    @Test
    void whatIsFlushedWaitsForTheQuestionToBeWhole() throws Exception {
        peers.client.getOutputStream().write(WORD);
        peers.client.getOutputStream().flush();
        Thread.sleep(100);
        assertThat(peers.server.getInputStream().available()).isZero();

        peers.client.getOutputStream().write(WORD);
        Future<Integer> answer = CompletableFuture.supplyAsync(this::read);

        byte[] packet = new byte[100];
        assertThat(peers.server.getInputStream().read(packet)).isEqualTo(2 * WORD.length);
        peers.server.getOutputStream().write(5);
        assertThat(answer.get()).isEqualTo(5);
    }

    @Test
    void toAskWhatHasComeSendsWhatWasSaid() throws IOException {
        peers.client.getOutputStream().write(WORD);

        assertThat(peers.client.getInputStream().available()).isZero();

        assertThat(peers.server.getInputStream().readNBytes(WORD.length)).isEqualTo(WORD);
    }

    @Test
    void theLastWordIsSaidBeforeTheEnd() throws IOException {
        peers.client.getOutputStream().write(WORD);
        peers.client.close();
        assertThat(peers.server.getInputStream().readAllBytes()).isEqualTo(WORD);

        try (Peers halfClosed = new Peers()) {
            halfClosed.client.getOutputStream().write(WORD);
            halfClosed.client.shutdownOutput();
            assertThat(halfClosed.server.getInputStream().readAllBytes()).isEqualTo(WORD);
        }
        try (Peers streamClosed = new Peers()) {
            streamClosed.client.getOutputStream().write(WORD);
            streamClosed.client.getOutputStream().close();
            assertThat(streamClosed.server.getInputStream().readAllBytes()).isEqualTo(WORD);
        }
    }

    @Test
    void everythingArrivesInItsOrder() throws Exception {
        Random random = new Random(4711);
        Future<byte[]> arrived = CompletableFuture.supplyAsync(() -> {
            try {
                return peers.server.getInputStream().readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(random.nextBoolean() ? 40 : 20_000)];
            random.nextBytes(bytes);
            int from = bytes.length / 3;
            peers.client.getOutputStream().write(bytes, from, bytes.length - from);
            peers.client.getOutputStream().write(i);
            said.write(bytes, from, bytes.length - from);
            said.write(i);
            if (random.nextInt(10) == 0) {
                peers.client.getInputStream().available();
            }
        }
        peers.client.close();

        assertThat(arrived.get()).isEqualTo(said.toByteArray());
    }

    /** As {@code Connection.abort} does while a statement is sent to a server that takes nothing more. */
    @Test
    void anotherThreadMayCloseItWhileOneCanGetRidOfNothing() throws Exception {
        CompletableFuture<Throwable> writer = new CompletableFuture<>();
        Thread stuck = new Thread(() -> {
            try {
                while (true) {
                    peers.client.getOutputStream().write(new byte[100_000]);
                }
            } catch (IOException e) {
                writer.complete(e);
            }
        });
        stuck.start();
        Thread.sleep(500);

        peers.client.close();

        assertThat(writer.get(20, TimeUnit.SECONDS)).isInstanceOf(SocketException.class);
    }

    @Test
    void aReadOfAClosedSocketSaysThatItIsClosed() throws Exception {
        peers.client.setSoTimeout(30_000);
        CompletableFuture<Throwable> reader = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        peers.client.getInputStream().read();
                    } catch (IOException e) {
                        reader.complete(e);
                    }
                })
                .start();
        Thread.sleep(200);

        peers.client.close();

        assertThat(reader.get(20, TimeUnit.SECONDS)).isExactlyInstanceOf(SocketException.class);
    }

    @Test
    void theThreadEndsWithTheLastSocket() throws Exception {
        peers.client.setSoTimeout(30_000);
        Thread watch = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tandem: database sockets"))
                .findAny()
                .orElseThrow();
        assertThat(watch.isDaemon()).isTrue();

        peers.close();

        watch.join(PROMPTLY.toMillis());
        assertThat(watch.isAlive()).isFalse();
    }
}
