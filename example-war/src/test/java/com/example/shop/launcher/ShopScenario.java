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
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the shop does over HTTP, wherever it runs and whatever its databases are. */
@TestInstance(PER_CLASS)
abstract class ShopScenario {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String product;
    private final List<MailServer.Mail> mails = new CopyOnWriteArrayList<>();
    private Path files;
    private ShopDatabases databases;
    private MailServer mail;
    private ShopServer shop;

    ShopScenario(String server, String product) {
        this.server = server;
        this.product = product;
    }

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        System.setProperty(
                "sql.transaction.log-dir", directory.resolve("tandem-log").toString());
        files = directory.resolve(ShopServer.FILES);
        databases = ShopDatabases.open(product, directory);
        mail = new MailServer(mails::add);
        shop = ShopServer.start(
                server,
                directory,
                server.equals("embedded") ? 0 : freePort(),
                databases.all(),
                mail,
                Redirect.to(new File(getClass().getSimpleName() + ".log")));
    }

    @AfterAll
    void close() throws Exception {
        shop.close();
        mail.close();
        databases.close();
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("sql."));
    }

    /** Whether the server is one that can recover files. */
    boolean invoices() {
        return true;
    }

    String address() {
        return shop.address();
    }

    /** Below the ports that the system gives to clients: one of theirs may have it before the server has come up. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket =
                    new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 30_000))) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next number, then.
            }
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
    void writesAnInvoiceAndSendsAConfirmation() throws Exception {
        int before = count(settled(), "invoices");
        int arrived = mails.size();

        int order = json(sell("bell", 3)).getInt("id");

        JsonObject after = settled();
        assertThat(after.getJsonObject("mail").getInt("sent")).isEqualTo(count(after, "orders"));
        assertThat(after.getJsonObject("mail").getJsonArray("dead")).isEmpty();
        assertThat(mails.subList(arrived, mails.size()))
                .containsExactly(new MailServer.Mail("customer@example.com", "Your order " + order));
        assertThat(after.getBoolean("invoicing")).isEqualTo(invoices());
        if (invoices()) {
            assertThat(count(after, "invoices")).isEqualTo(before + 1);
            assertThat(after.getJsonObject("invoices").getJsonArray("latest").getInt(0))
                    .isEqualTo(order);
            HttpResponse<String> invoice = send(request("/api/shop/invoices/" + order));
            assertThat(invoice.statusCode()).isEqualTo(200);
            assertThat(invoice.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            assertThat(invoice.body())
                    .contains("Invoice for order " + order, "3 x Brass bell")
                    .isEqualTo(Files.readString(files.resolve("invoices/" + order + ".txt")));
        }
    }

    @Test
    void leavesNeitherInvoiceNorConfirmationOfARefusedSale() throws Exception {
        int first = json(sell("lamp", 1)).getInt("id");
        JsonObject before = settled();
        List<String> invoices = invoiceFiles();
        int arrived = mails.size();

        assertThat(sell("lamp", pieces(before, "lamp") + 1).statusCode()).isEqualTo(409);

        assertThat(state()).isEqualTo(before);
        assertThat(invoiceFiles()).isEqualTo(invoices);
        assertThat(send(request("/api/shop/invoices/" + (first + 1))).statusCode())
                .isEqualTo(404);
        int next = json(sell("lamp", 1)).getInt("id");
        settled();
        assertThat(next).isEqualTo(first + 2);
        assertThat(mails.subList(arrived, mails.size()))
                .extracting(MailServer.Mail::subject)
                .containsExactly("Your order " + next);
    }

    @Test
    void writesNothingWhenTheMailerRefuses() throws Exception {
        JsonObject before = settled();

        HttpResponse<String> refused = sell("bell", 1, "not+an+address");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).getString("reason")).startsWith("TANDEM00643");
        assertThat(state()).isEqualTo(before);
    }

    /** What is there to be read by anybody, without asking the shop. */
    private List<String> invoiceFiles() throws IOException {
        Path directory = files.resolve("invoices");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What the shop has, when all its mail is sent. */
    private JsonObject settled() throws Exception {
        Instant latest = Instant.now().plus(PATIENCE);
        JsonObject state = state();
        while (state.getJsonObject("mail").getInt("waiting") > 0) {
            assertThat(Instant.now()).as("mail still waits: " + state).isBefore(latest);
            Thread.sleep(50);
            state = state();
        }
        return state;
    }

    @Test
    void writesNothingWhenTheSecondDatabaseRefuses() throws Exception {
        sell("saddle", 1);
        JsonObject before = settled();

        HttpResponse<String> refused = sell("saddle", pieces(before, "saddle") + 1);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).getString("reason")).containsIgnoringCase("enough_in_stock");
        assertThat(json(refused).getString("outcome")).startsWith("Nothing was written:");
        assertThat(state()).isEqualTo(before);
        sell("saddle", 1);
        assertThat(latest(state(), "orders").getInt("id"))
                .as("the refused order had been inserted: its number is used")
                .isEqualTo(latest(before, "orders").getInt("id") + 2);
    }

    @Test
    void writesNothingWhenTheFirstDatabaseRefuses() throws Exception {
        JsonObject before = settled();

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
        return sell(item, pieces, "customer@example.com");
    }

    private HttpResponse<String> sell(String item, int pieces, String email) throws Exception {
        return send(request("/api/shop/sales")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("item=" + item + "&pieces=" + pieces + "&email=" + email)));
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
