package io.tandem.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One number that was measured.
 *
 * @param suite what measured it
 * @param of what it is of: a variant and the conditions
 * @param quantity what it says
 * @param unit its unit
 */
public record Figure(String suite, Map<String, Object> of, String quantity, String unit, double value) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("suite", suite);
        json.putAll(of);
        json.put("quantity", quantity);
        json.put("unit", unit);
        json.put("value", value);
        return json;
    }
}
