package io.tandem.benchmarks.starts;

/** What of a start is reported. */
enum Quantity {
    TIME("time", "ms", 0) {
        @Override
        double of(Start start) {
            return start.millis();
        }
    },
    HEAP("heap", "MiB", 1) {
        @Override
        double of(Start start) {
            return (double) start.bytes() / (1 << 20);
        }
    };

    private final String title;
    private final String unit;
    private final int digits;

    Quantity(String title, String unit, int digits) {
        this.title = title;
        this.unit = unit;
        this.digits = digits;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    /** How many digits after the point are written of a whole start. */
    int digits() {
        return digits;
    }

    abstract double of(Start start);
}
