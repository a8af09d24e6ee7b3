package com.example.shop.launcher;

import java.util.List;
import java.util.Map;

/** A database for one of the shop's connections. */
record ShopDatabase(String connection, Product product, String url, String username, String password) {

    /** Points the connection at it, in this JVM. */
    void configure() {
        keys().forEach(System::setProperty);
    }

    /** Points the connection at it, in another JVM. */
    List<String> options() {
        return keys().entrySet().stream()
                .map(key -> "-D" + key.getKey() + "=" + key.getValue())
                .toList();
    }

    private Map<String, String> keys() {
        String key = "sql.connection." + connection;
        return Map.of(key + ".url", url, key + ".username", username, key + ".password", password);
    }

    /** Points the connection at a data source of a server's. */
    String option(String dataSource) {
        return "-Dsql.connection." + connection + ".datasource=" + dataSource;
    }
}
