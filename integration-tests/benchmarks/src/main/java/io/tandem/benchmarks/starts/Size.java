package io.tandem.benchmarks.starts;

/** How many connections with how many entities among them; each connection has one at least. */
record Size(int connections, int entities) {

    /** How many entities there really are. */
    int all() {
        return Math.max(entities, connections);
    }

    /** The package of the entities of a connection. */
    static String packageOf(int connection) {
        return "generated.connection" + connection;
    }

    /** The class of an entity; they are dealt out to the connections. */
    String entity(int number) {
        return packageOf(number % connections) + ".Entity" + number;
    }
}
