package io.tandem.it.servers.suite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every check, by its name. */
@ApplicationScoped
public class Checks {

    private record One(Object target, Method method) {}

    @Inject
    CommitChecks commits;

    @Inject
    RollbackChecks rollbacks;

    @Inject
    SessionChecks sessions;

    @Inject
    OutsideChecks outside;

    public List<String> names() {
        return List.copyOf(all().keySet());
    }

    /** Runs one, and throws what it throws. */
    public void run(String name, String item) throws Throwable {
        One check = all().get(name);
        if (check == null) {
            throw new IllegalArgumentException("No check " + name);
        }
        try {
            check.method().invoke(check.target(), item);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Map<String, One> all() {
        Map<String, One> all = new TreeMap<>();
        for (Object group : List.of(commits, rollbacks, sessions, outside)) {
            for (Method method : group.getClass().getMethods()) {
                if (method.isAnnotationPresent(Check.class)) {
                    all.put(method.getName(), new One(group, method));
                }
            }
        }
        return all;
    }
}
