package io.tandem.internal.tx.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What a thread does between its question and the answer. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class MeanwhileTest {

    private Peers first;
    private Peers second;

    @BeforeEach
    void connect() throws IOException {
        first = new Peers();
        second = new Peers();
    }

    @AfterEach
    void disconnect() throws IOException {
        first.close();
        second.close();
    }

    /** The first server does not answer before the second was asked, nor the second before the first. */
    @Test
    void oneThreadHasTwoServersWorkAtTheSameTime() throws IOException {
        CompletableFuture<Void> served = CompletableFuture.runAsync(() -> {
            try {
                int question = first.server.getInputStream().read();
                int other = second.server.getInputStream().read();
                second.server.getOutputStream().write(other + 100);
                first.server.getOutputStream().write(question + 100);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        List<Integer> answers = new ArrayList<>();
        Meanwhile.plan(() -> answers.add(ask(second, 2)));

        answers.add(ask(first, 1));

        assertThat(answers).containsExactly(102, 101);
        served.join();
    }

    @Test
    void whatIsPlannedIsDoneOnce() {
        List<String> done = new ArrayList<>();
        Meanwhile.plan(() -> done.add("once"));

        echo(first);
        ask(first, 1);
        echo(first);
        ask(first, 1);

        assertThat(done).containsExactly("once");
    }

    @Test
    void whatIsForgottenIsNotDone() {
        List<String> done = new ArrayList<>();
        Meanwhile.plan(() -> done.add("forgotten"));
        Meanwhile.forget();

        echo(first);
        ask(first, 1);

        assertThat(done).isEmpty();
    }

    @Test
    void whatIsPlannedMeanwhileIsDoneWithTheNextWait() {
        List<String> done = new ArrayList<>();
        Meanwhile.plan(() -> {
            Meanwhile.plan(() -> done.add("inner"));
            echo(second);
            ask(second, 2);
            done.add("outer");
        });

        echo(first);
        ask(first, 1);

        assertThat(done).containsExactly("inner", "outer");
    }

    @Test
    void otherThreadsHavePlansOfTheirOwn() {
        List<String> done = new ArrayList<>();
        Meanwhile.plan(() -> done.add("mine"));

        echo(first);
        CompletableFuture.runAsync(() -> ask(first, 1)).join();
        assertThat(done).isEmpty();

        Meanwhile.forget();
    }

    /** The bound is of the wait for the answer, which begins when there is nothing else to do. */
    @Test
    void theTimeThatTheOtherTakesIsNotCountedAgainstTheFirst() throws IOException {
        first.client.setSoTimeout(1000);
        Meanwhile.plan(() -> {
            try {
                Thread.sleep(1600);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        echo(first);
        assertThat(ask(first, 1)).isEqualTo(1);

        assertThatThrownBy(() -> first.client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aSocketThatTheOtherClosesIsClosed() {
        Meanwhile.plan(() -> {
            try {
                first.client.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThatThrownBy(() -> ask(first, 1))
                .hasRootCauseInstanceOf(IOException.class)
                .hasMessageContaining("closed");
    }

    private static int ask(Peers peers, int question) {
        Socket client = peers.client;
        try {
            client.getOutputStream().write(question);
            return client.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the server answer the next question with itself. */
    private static void echo(Peers peers) {
        Thread server = new Thread(() -> {
            try {
                peers.server
                        .getOutputStream()
                        .write(peers.server.getInputStream().read());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        server.setDaemon(true);
        server.start();
    }
}
