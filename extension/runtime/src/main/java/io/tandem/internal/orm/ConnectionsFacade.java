package io.tandem.internal.orm;

import io.tandem.ConnectionInfo;
import io.tandem.Connections;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The registry that is injected. */
public final class ConnectionsFacade implements Connections {

    private final OrmRuntime runtime;

    public ConnectionsFacade(OrmRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        all().forEach(info -> names.add(info.name()));
        return Collections.unmodifiableSet(names);
    }

    @Override
    public List<ConnectionInfo> all() {
        return runtime.connections().stream().map(OrmConnection::info).toList();
    }

    @Override
    public ConnectionInfo get(String name) {
        return runtime.connection(name).info();
    }
}
