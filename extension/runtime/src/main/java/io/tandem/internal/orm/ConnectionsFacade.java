package io.tandem.internal.orm;

import io.tandem.ConnectionInfo;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the sessions' side knows for the registry that is injected. */
public final class ConnectionsFacade {

    private final OrmRuntime runtime;

    public ConnectionsFacade(OrmRuntime runtime) {
        this.runtime = runtime;
    }

    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        all().forEach(info -> names.add(info.name()));
        return Collections.unmodifiableSet(names);
    }

    public List<ConnectionInfo> all() {
        return runtime.connections().stream().map(OrmConnection::info).toList();
    }

    public ConnectionInfo get(String name) {
        return runtime.connection(name).info();
    }
}
