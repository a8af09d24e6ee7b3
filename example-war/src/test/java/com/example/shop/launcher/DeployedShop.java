package com.example.shop.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shop on a full server, which is a process of its own. */
final class DeployedShop implements ShopServer {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Process process;
    private final String address;

    /** Starts it, and waits until the shop answers. */
    DeployedShop(List<String> command, Path directory, Redirect output, int port)
            throws IOException, InterruptedException {
        process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        address = "http://localhost:" + port + "/shop";
        try {
            await();
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void await() throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(START);
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException("The server has ended before the shop answered");
            }
            if (Instant.now().isAfter(latest)) {
                throw new IOException("The shop does not answer within " + START.toMinutes() + " minutes");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/shop"))
                .timeout(START)
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
