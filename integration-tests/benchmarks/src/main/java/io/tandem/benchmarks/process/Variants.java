package io.tandem.benchmarks.process;

/**
 * What is compared. Each has a class of its own, on the class path that its module has written down; or is an application
 * of Quarkus, packaged by its module.
 */
public enum Variants {
    PLAIN("two plain local commits (not atomic)", "se", "se.PlainCommits"),
    TEXTBOOK("raw PREPARE/COMMIT PREPARED, no log", "se", "se.TextbookTwoPhase"),
    HAND_WRITTEN("hand-written, Narayana's default store", "se", "se.HandWritten"),
    HAND_WRITTEN_SAME_LOG("hand-written, Tandem's journal", "se", "se.HandWrittenSameLog"),
    TANDEM("Tandem", "se", "se.WithTandem"),
    LAST_RESOURCE("Tandem, decision kept in one database", "se", "se.LastResource"),
    SPRING_ATOMIKOS("Spring Boot + Atomikos", "spring-atomikos", "spring.WithSpring"),
    SPRING_NARAYANA("Spring Boot + Narayana, pool on", "spring-narayana", "spring.WithSpring"),
    QUARKUS("Quarkus, two XA data sources, recovery on", "quarkus"),
    TANDEM_QUARKUS("Tandem on Quarkus", "tandem-quarkus"),
    ONE_CONNECTION("Tandem, one connection, no two-phase", "one-connection", "one.OneConnection");

    private final String title;
    private final String module;
    // empty where the module is an application of its own
    private final String type;

    Variants(String title, String module, String type) {
        this.title = title;
        this.module = module;
        this.type = type;
    }

    Variants(String title, String module) {
        this(title, module, "");
    }

    public String title() {
        return title;
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
