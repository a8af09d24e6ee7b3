package com.example.shop.launcher;

/** A database for one of the shop's connections. */
record ShopDatabase(String connection, Product product, String url, String username, String password) {

    /** Points the connection at it, in this JVM. */
    void configure() {
        String key = "sql.connection." + connection;
        System.setProperty(key + ".url", url);
        System.setProperty(key + ".username", username);
        System.setProperty(key + ".password", password);
    }

    /** Points the connection at a data source of a server's. */
    String option(String dataSource) {
        return "-Dsql.connection." + connection + ".datasource=" + dataSource;
    }
}
