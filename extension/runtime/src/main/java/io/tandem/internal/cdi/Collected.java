package io.tandem.internal.cdi;

import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.discovery.MappingFile;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.EntityFacts;
import io.tandem.internal.plan.Plan;
import io.tandem.internal.plan.Request;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a shell has collected of an application before its beans can be had.
 *
 * @param classes the names of the classes that may be mapped
 * @param requests whoever needs a connection by its name
 * @param problems what was found to be wrong; more may come
 * @param rules what has to hold beside the plan's own rules, and can't be checked without a plan
 * @param since the {@link System#nanoTime()} at which Tandem would have begun, had it worked without a pause
 */
public record Collected(
        ConfigReading config,
        EntityFacts facts,
        Set<String> classes,
        List<MappingFile> mappingFiles,
        List<Request> requests,
        SuppliedConnections supplied,
        SuppliedHooks hooks,
        List<Problem> problems,
        Function<Plan, List<Problem>> rules,
        long since) {}
