package io.tandem.it.servers;

import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The three databases of an application: two on one PostgreSQL server, one on another. */
record Databases(Database shop, Database warehouse, Database ledger) {

    static Databases create() {
        return new Databases(PostgresServers.create(0), PostgresServers.create(1), PostgresServers.create(0));
    }

    /** By the names of their connections. */
    Map<String, Database> byName() {
        Map<String, Database> all = new LinkedHashMap<>();
        all.put("default", shop);
        all.put("warehouse", warehouse);
        all.put("ledger", ledger);
        return all;
    }

    /** The keys that connect to them by address. */
    Map<String, String> byUrl() {
        Map<String, String> keys = new TreeMap<>();
        byName().forEach((name, database) -> keys.putAll(database.properties(name)));
        return keys;
    }

    /** The keys that every deployment has. */
    static Map<String, String> common() {
        Map<String, String> keys = new TreeMap<>(Map.of("sql.twophase", "true"));
        for (String name : new String[] {"default", "warehouse", "ledger"}) {
            keys.put("sql.connection." + name + ".schema", "update");
        }
        return keys;
    }
}
