package com.example.shop.launcher;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the shop does over HTTP, wherever it runs and whatever its databases are. */
@TestInstance(PER_CLASS)
abstract class ShopScenario {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String product;
    private ShopDatabases databases;
    private ShopServer shop;

    ShopScenario(String server, String product) {
        this.server = server;
        this.product = product;
    }

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        System.setProperty(
                "sql.transaction.log-dir", directory.resolve("tandem-log").toString());
        databases = ShopDatabases.open(product, directory);
        shop = ShopServer.start(
                server,
                directory,
                freePort(),
                databases.all(),
                Redirect.to(new File(getClass().getSimpleName() + ".log")));
    }

    @AfterAll
    void close() throws Exception {
        shop.close();
        databases.close();
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("sql."));
    }

    String address() {
        return shop.address();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void sellsIntoBothDatabases() throws Exception {
        JsonObject before = state();

        HttpResponse<String> sold = sell("bell", 2);

        assertThat(sold.statusCode()).isEqualTo(201);
        JsonObject order = json(sold);
        assertThat(order.getString("item")).isEqualTo("Brass bell");
        JsonObject after = state();
        assertThat(count(after, "orders")).isEqualTo(count(before, "orders") + 1);
        assertThat(count(after, "movements")).isEqualTo(count(before, "movements") + 1);
        assertThat(pieces(after, "bell")).isEqualTo(pieces(before, "bell") - 2);
        assertThat(latest(after, "movements").getInt("orderId")).isEqualTo(order.getInt("id"));
    }

    @Test
    void writesNothingWhenTheSecondDatabaseRefuses() throws Exception {
        sell("saddle", 1);
        JsonObject before = state();

        HttpResponse<String> refused = sell("saddle", pieces(before, "saddle") + 1);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).getString("reason")).containsIgnoringCase("enough_in_stock");
        assertThat(json(refused).getString("outcome")).isEqualTo("Nothing was written.");
        assertThat(state()).isEqualTo(before);
        sell("saddle", 1);
        assertThat(latest(state(), "orders").getInt("id"))
                .as("the refused order had been inserted: its number is used")
                .isEqualTo(latest(before, "orders").getInt("id") + 2);
    }

    @Test
    void writesNothingWhenTheFirstDatabaseRefuses() throws Exception {
        JsonObject before = state();

        HttpResponse<String> refused = sell("bell", -1);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).getString("reason")).containsIgnoringCase("at_least_one_piece");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void doesNotSellWhatItDoesNotHave() throws Exception {
        assertThat(sell("tandem", 1).statusCode()).isEqualTo(404);
    }

    @Test
    void servesThePage() throws Exception {
        HttpResponse<String> page = send(request("/"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Two databases, one sale");
        assertThat(send(request("/shop.js")).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
    }

    private JsonObject state() throws Exception {
        return json(send(request("/api/shop")));
    }

    private HttpResponse<String> sell(String item, int pieces) throws Exception {
        return send(request("/api/shop/sales")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("item=" + item + "&pieces=" + pieces)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(shop.address() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), ofString());
    }

    private static JsonObject json(HttpResponse<String> response) {
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    private static int count(JsonObject state, String table) {
        return state.getJsonObject(table).getInt("count");
    }

    private static JsonObject latest(JsonObject state, String table) {
        return state.getJsonObject(table).getJsonArray("latest").getJsonObject(0);
    }

    private static int pieces(JsonObject state, String sku) {
        return state.getJsonArray("stock").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("sku").equals(sku))
                .findFirst()
                .orElseThrow()
                .getInt("pieces");
    }
}
