package io.tandem.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** A bound that a figure has to keep; one that was not measured is not met. */
public record Goal(String name, OptionalDouble value, double bound, boolean least) {

    public static Goal atLeast(String name, OptionalDouble value, double bound) {
        return new Goal(name, value, bound, true);
    }

    public static Goal atMost(String name, OptionalDouble value, double bound) {
        return new Goal(name, value, bound, false);
    }

    public boolean met() {
        if (value.isEmpty()) {
            return false;
        }
        return least ? value.getAsDouble() >= bound : value.getAsDouble() <= bound;
    }

    String target() {
        return (least ? ">= " : "<= ") + bound;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("value", value);
        json.put("target", target());
        json.put("met", met());
        if (value.isEmpty()) {
            json.put("remark", "not measured in this run");
        }
        return json;
    }
}
