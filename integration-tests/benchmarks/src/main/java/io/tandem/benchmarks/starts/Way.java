package io.tandem.benchmarks.starts;

/** How the generated entities are mapped. */
enum Way {
    TANDEM("Tandem", "StartWithTandem"),
    BY_HAND("hand-written", "StartByHand");

    private final String title;
    private final String type;

    Way(String title, String type) {
        this.title = title;
        this.type = type;
    }

    String title() {
        return title;
    }

    String type() {
        return "io.tandem.benchmarks.one." + type;
    }
}
