package io.tandem.benchmarks.process;

/**
 * What is compared. Each has a class of its own, on the class path that its module has written down; or is an application
 * of Quarkus, packaged by its module.
 */
public enum Variants {
    PLAIN("two plain local commits (not atomic)", "#9e9e9e", "se", "se.PlainCommits"),
    TEXTBOOK("raw PREPARE/COMMIT PREPARED, no log", "#616161", "se", "se.TextbookTwoPhase"),
    HAND_WRITTEN("hand-written, Narayana's default store", "#90caf9", "se", "se.HandWritten"),
    HAND_WRITTEN_SAME_LOG("hand-written, Tandem's journal", "#42a5f5", "se", "se.HandWrittenSameLog"),
    TANDEM("Tandem", "#d84315", "se", "se.WithTandem"),
    LAST_RESOURCE("Tandem, decision kept in one database", "#ff8a65", "se", "se.LastResource"),
    SPRING_ATOMIKOS("Spring Boot + Atomikos", "#81c784", "spring-atomikos", "spring.WithSpring"),
    SPRING_NARAYANA("Spring Boot + Narayana, pool on", "#388e3c", "spring-narayana", "spring.WithSpring"),
    QUARKUS("Quarkus, two XA data sources, recovery on", "#4db6ac", "quarkus"),
    TANDEM_QUARKUS("Tandem on Quarkus", "#bf360c", "tandem-quarkus"),
    ONE_CONNECTION("Tandem, one connection, no two-phase", "#ba68c8", "one-connection", "one.OneConnection");

    private final String title;
    private final String colour;
    private final String module;
    // empty where the module is an application of its own
    private final String type;

    Variants(String title, String colour, String module, String type) {
        this.title = title;
        this.colour = colour;
        this.module = module;
        this.type = type;
    }

    Variants(String title, String colour, String module) {
        this(title, colour, module, "");
    }

    public String title() {
        return title;
    }

    /** What it has in each plot. */
    public String colour() {
        return colour;
    }

    /** What its JVM runs, once its module is built. */
    Program program() {
        return type.isEmpty()
                ? Program.quarkus(module)
                : Program.worker(ClassPaths.of(module), "io.tandem.benchmarks." + type);
    }

    /** Whether it can write both databases in one transaction. */
    public boolean writesBoth() {
        return this != ONE_CONNECTION;
    }
}
