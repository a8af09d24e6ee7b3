package com.example.shop.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A headless Chromium with one page, driven by W3C WebDriver, which is JSON over HTTP. */
final class Browser implements AutoCloseable {

    /** The key of an element's reference (WebDriver, 12.1). */
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String session;

    /** Opens it, of the size of a desk's screen or, narrow, of a phone's. */
    Browser(ChromeDriver driver, boolean narrow) throws IOException, InterruptedException {
        String sessions = driver.address() + "/session";
        session = sessions + "/"
                + send(post(sessions, capabilities(narrow))).asJsonObject().getString("sessionId");
    }

    private static JsonObject capabilities(boolean narrow) {
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("binary", ChromeDriver.BROWSER.toString())
                .add("args", Json.createArrayBuilder(List.of("--headless", "--no-sandbox", "--window-size=1200,1000")));
        if (narrow) {
            JsonObjectBuilder phone = Json.createObjectBuilder()
                    .add("width", 360)
                    .add("height", 740)
                    .add("pixelRatio", 2);
            options.add("mobileEmulation", Json.createObjectBuilder().add("deviceMetrics", phone));
        }
        return Json.createObjectBuilder()
                .add(
                        "capabilities",
                        Json.createObjectBuilder()
                                .add(
                                        "alwaysMatch",
                                        Json.createObjectBuilder()
                                                .add("goog:chromeOptions", options)
                                                .add(
                                                        "goog:loggingPrefs",
                                                        Json.createObjectBuilder()
                                                                .add("browser", "ALL"))))
                .build();
    }

    void open(String address) throws IOException, InterruptedException {
        command("/url", Json.createObjectBuilder().add("url", address).build());
    }

    /** Clicks where a user would, which fails where something else is on top. */
    void click(String selector) throws IOException, InterruptedException {
        command("/element/" + element(selector) + "/click", JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Types into a field that is emptied before. */
    void type(String selector, String text) throws IOException, InterruptedException {
        String field = "/element/" + element(selector);
        command(field + "/clear", JsonValue.EMPTY_JSON_OBJECT);
        command(field + "/value", Json.createObjectBuilder().add("text", text).build());
    }

    String text(String selector) throws IOException, InterruptedException {
        return ((JsonString) get("/element/" + element(selector) + "/text")).getString();
    }

    /** The value of an expression of the page's. */
    int number(String expression) throws IOException, InterruptedException {
        JsonObject script = Json.createObjectBuilder()
                .add("script", "return " + expression)
                .add("args", JsonValue.EMPTY_JSON_ARRAY)
                .build();
        return Integer.parseInt(command("/execute/sync", script).toString());
    }

    /** What the console has said since it was last asked, and what could not be loaded. */
    List<String> console() throws IOException, InterruptedException {
        JsonObject type = Json.createObjectBuilder().add("type", "browser").build();
        return command("/se/log", type).asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("level") + " " + entry.getString("message"))
                .toList();
    }

    /** Writes what it shows into a PNG file. */
    void picture(Path file) throws IOException, InterruptedException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(((JsonString) get("/screenshot")).getString()));
    }

    private String element(String selector) throws IOException, InterruptedException {
        JsonObject question = Json.createObjectBuilder()
                .add("using", "css selector")
                .add("value", selector)
                .build();
        return command("/element", question).asJsonObject().getString(ELEMENT);
    }

    private JsonValue command(String path, JsonObject body) throws IOException, InterruptedException {
        return send(post(session + path, body));
    }

    private JsonValue get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(session + path)));
    }

    private static HttpRequest.Builder post(String address, JsonObject body) {
        return HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString(body.toString()));
    }

    private JsonValue send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("The browser answers " + response.statusCode() + ": " + response.body());
        }
        return Json.createReader(new StringReader(response.body())).readObject().get("value");
    }

    @Override
    public void close() throws IOException {
        try {
            send(HttpRequest.newBuilder(URI.create(session)).DELETE());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
