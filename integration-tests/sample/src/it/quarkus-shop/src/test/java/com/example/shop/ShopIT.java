package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
class ShopIT {

    @TestHTTPResource("sales")
    URI sales;

    @Test
    void sellsIntoBothDatabasesOrNeither() throws Exception {
        assertThat(count()).isEqualTo("0 and 0");

        assertThat(sell("lamp")).isEqualTo(204);
        assertThat(count()).isEqualTo("1 and 1");

        assertThat(sell("")).as("the warehouse refuses a movement without an item").isEqualTo(500);
        assertThat(count()).isEqualTo("1 and 1");
    }

    private int sell(String item) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(sales).POST(BodyPublishers.ofString(item))).statusCode();
    }

    private String count() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(sales)).body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
