package io.tandem.benchmarks.worker;

/**
 * The two databases of a variant, each with the table {@code item(id bigint primary key, name text)}.
 *
 * @param firstPort the port of the first one's server
 * @param secondPort the port of the second one's server
 * @param name the name of both
 */
public record Databases(int firstPort, int secondPort, String name) {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    /** How many connections a pool may have: one for each thread, and some to spare. */
    public static final int POOL_SIZE = 40;

    /** What stands in each row. */
    public static final String TEXT = "a row of no great length";

    static Databases given() {
        return new Databases(
                Integer.getInteger("first.port", 0),
                Integer.getInteger("second.port", 0),
                System.getProperty("database", ""));
    }

    public String firstUrl() {
        return url(firstPort);
    }

    public String secondUrl() {
        return url(secondPort);
    }

    private String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }
}
