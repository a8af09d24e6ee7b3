package io.tandem.junit5.internal.container;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The databases of one set-up, which live as long as the run: those that are given, and new ones for all others. */
final class DatabaseSet {

    private final SetUp setUp;
    private final Function<String, Address> made;
    private final Map<String, Address> addresses = new ConcurrentHashMap<>();
    private final Set<String> filled = ConcurrentHashMap.newKeySet();

    /**
     * Nothing is made yet.
     *
     * @param made a new database for a connection
     */
    DatabaseSet(SetUp setUp, Function<String, Address> made) {
        this.setUp = setUp;
        this.made = made;
    }

    SetUp setUp() {
        return setUp;
    }

    Address address(String connection) {
        return addresses.computeIfAbsent(
                connection,
                name -> Optional.ofNullable(setUp.addresses().get(name)).orElseGet(() -> made.apply(name)));
    }

    /** What is done to the tables: what an earlier run has left in a given database is dropped. */
    String schema(String connection) {
        if (filled.contains(connection)) {
            return "update";
        }
        return setUp.addresses().containsKey(connection) ? "drop-and-create" : "create";
    }

    /** The tables of all connections asked for are there now. */
    void filled() {
        filled.addAll(addresses.keySet());
    }
}
