package io.tandem.internal.plan;

import io.tandem.internal.messages.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The validated picture of all connections; usable only if there is no problem.
 *
 * @param connections by name, {@code default} first, the others sorted
 * @param homes the connections of each entity class, by its name
 */
public record Plan(Map<String, ConnectionPlan> connections, Map<String, Set<String>> homes, List<Problem> problems) {}
