package io.tandem.benchmarks.starts;

import io.tandem.benchmarks.process.Variants;

/** How the generated entities are mapped. */
enum Way {
    TANDEM("Tandem", Application.TANDEM, "one.StartWithTandem", Variants.TANDEM),
    BY_HAND("hand-written", Application.TANDEM, "one.StartByHand", Variants.HAND_WRITTEN),
    SPRING("Spring Boot + Narayana", Application.SPRING, "spring.generated.StartWithSpring", Variants.SPRING_NARAYANA);

    private final String title;
    private final Application application;
    private final String type;
    private final Variants variant;

    Way(String title, Application application, String type, Variants variant) {
        this.title = title;
        this.application = application;
        this.type = type;
        this.variant = variant;
    }

    String title() {
        return title;
    }

    Application application() {
        return application;
    }

    String type() {
        return "io.tandem.benchmarks." + type;
    }

    /** Which variant of the unit of work is set up like it. */
    Variants variant() {
        return variant;
    }
}
