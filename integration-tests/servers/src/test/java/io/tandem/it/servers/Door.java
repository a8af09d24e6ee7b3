package io.tandem.it.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The way into a deployed application. */
record Door(String url) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** The names of all checks. */
    List<String> checks() {
        return get("").lines().toList();
    }

    /** Runs a check; throws with the server's stack trace if it does not hold. */
    void check(String name) {
        get("?check=" + name);
    }

    /** What it runs with: Hibernate and Java, and their versions. */
    String with() {
        return get("?with=").strip();
    }

    /** That the application without Tandem answers. */
    void answers() {
        ask("/bare");
    }

    void sell(String item) {
        get("?sell=" + URLEncoder.encode(item, StandardCharsets.UTF_8));
    }

    /** Sells, and files a report of it with the server's own persistence unit; then once more, and takes both back. */
    void report(String item) {
        ask("/reports/door?sell=" + item);
    }

    /** Writes a receipt, and sells in the same transaction. */
    void writeAndSell(String item) {
        ask("/receipts/door?first=" + item);
    }

    /** Sells, and writes a receipt in the same transaction. */
    void sellAndWrite(String item) {
        ask("/receipts/door?last=" + item);
    }

    private String get(String query) {
        return ask("/door" + query);
    }

    private String ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(90))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(request.uri() + " answers " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
