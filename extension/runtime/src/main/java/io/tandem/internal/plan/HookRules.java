package io.tandem.internal.plan;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.internal.config.TandemConfig;
import io.tandem.internal.messages.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What has to hold between the hooks of a connection. */
public final class HookRules {

    /** What a connection has one of, because it answers; each with the setting that would name it too. */
    private static final Map<String, String> SINGLE = Map.of(
            Suppliers.INTERCEPTOR, "hibernate.session_factory.interceptor",
            Suppliers.STATEMENT_INSPECTOR, "hibernate.session_factory.statement_inspector",
            Suppliers.TENANT_RESOLVER, "hibernate.tenant_identifier_resolver");

    private HookRules() {}

    /** Every connection that has two of something it can have one of. */
    public static List<Problem> check(Collection<Hook> hooks, TandemConfig config) {
        List<Problem> problems = new ArrayList<>();
        for (String connection :
                new TreeSet<>(hooks.stream().map(Hook::connection).toList())) {
            for (String contract : new TreeSet<>(SINGLE.keySet())) {
                List<String> places = new ArrayList<>(hooks.stream()
                        .filter(hook -> hook.connection().equals(connection))
                        .filter(hook -> hook.contracts().contains(contract))
                        .map(Hook::place)
                        .sorted()
                        .toList());
                String setting = SINGLE.getOrDefault(contract, "");
                if (!places.isEmpty()
                        && config.connection(connection).hibernate().containsKey(setting)) {
                    places.add("sql.connection." + connection + "." + setting);
                }
                if (places.size() > 1) {
                    problems.add(Problem.of(connection, MAPPING.secondHook(connection, contract, places)));
                }
            }
        }
        return problems;
    }
}
