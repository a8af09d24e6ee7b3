package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusDevModeTest;
import io.tandem.quarkus.deployment.shop.Movement;
import io.tandem.quarkus.deployment.shop.Office;
import io.tandem.quarkus.deployment.shop.Order;
import io.tandem.quarkus.deployment.shop.Preparing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the Dev UI's pages are made of, asked for as its own pages ask for it. */
class DevUiTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Movement.class, Office.class, Preparing.class)
                    .addAsResource(new StringAsset("""
                                    sql.twophase=true
                                    sql.connection.default.url=jdbc:h2:mem:shop
                                    sql.connection.warehouse.url=jdbc:h2:mem:warehouse
                                    sql.connection.warehouse.password=secret
                                    sql.transaction.log-dir=target/dev-ui-log
                                    """), "application.properties"));

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void showsEntitiesConnectionsAndWhatIsInDoubt() throws Exception {
        assertThat(get("q/dev-ui/tandem-data.js")).contains("\"" + Movement.class.getName() + "\"", "\"warehouse\"");
        assertThat(get("q/dev-ui/tandem/qwc-tandem-connections.js")).contains("QwcTandemConnections");
        assertThat(get("q/dev-ui/tandem/qwc-tandem-in-doubt.js")).contains("QwcTandemInDoubt");

        assertThat(ask("tandem_connections"))
                .contains("\"name\":\"warehouse\"", "\"database\":\"H2", "\"two-phase\"", "\"entities\":\"1\"")
                .doesNotContain("secret");
        assertThat(ask("tandem_inDoubt")).containsPattern(":\\[\\][,}]");
        assertThat(ask("tandem_inDoubtCount")).containsPattern(":0[,}]");

        get("prepare");
        assertThat(ask("tandem_inDoubt")).contains("\"connection\":\"default\"", "\"state\":\"");
        assertThat(ask("tandem_inDoubtCount")).containsPattern(":1[,}]");
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:8080/" + path))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private String ask(String method) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        WebSocket socket = client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:8080/q/dev-ui/json-rpc-ws"), new Answer(answer))
                .get(60, TimeUnit.SECONDS);
        try {
            socket.sendText("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":{},\"id\":1}", true)
                    .get(60, TimeUnit.SECONDS);
            return answer.get(60, TimeUnit.SECONDS);
        } finally {
            socket.abort();
        }
    }

    /** The first answer to a question, without white space; what the Dev UI tells everybody is no answer. */
    private static final class Answer implements WebSocket.Listener {

        private final CompletableFuture<String> answer;
        private final StringBuilder text = new StringBuilder();

        Answer(CompletableFuture<String> answer) {
            this.answer = answer;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String json = text.toString().replaceAll("\\s", "");
                if (json.contains("\"id\":1")) {
                    answer.complete(json);
                }
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, part, last);
        }
    }
}
