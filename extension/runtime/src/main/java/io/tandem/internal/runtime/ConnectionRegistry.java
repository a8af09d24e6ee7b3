package io.tandem.internal.runtime;

import io.tandem.ConnectionInfo;
import io.tandem.Connections;
import io.tandem.InDoubt;
import io.tandem.Resolution;
import io.tandem.internal.operations.InDoubtWork;
import io.tandem.internal.orm.ConnectionsFacade;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The registry that is injected: what the sessions' side knows, and what the transactions' side knows. */
record ConnectionRegistry(ConnectionsFacade known, Supplier<InDoubtWork> work) implements Connections {

    @Override
    public Set<String> names() {
        return known.names();
    }

    @Override
    public List<ConnectionInfo> all() {
        return known.all();
    }

    @Override
    public ConnectionInfo get(String name) {
        return known.get(name);
    }

    @Override
    public List<InDoubt> inDoubt() {
        return work.get().list();
    }

    @Override
    public void resolve(InDoubt branch, Resolution resolution, String decidedBy) {
        work.get().resolve(branch, resolution, decidedBy, Optional.empty());
    }

    @Override
    public void resolve(InDoubt branch, Resolution resolution, String decidedBy, String node) {
        work.get().resolve(branch, resolution, decidedBy, Optional.of(node));
    }

    @Override
    public void acknowledge(InDoubt branch, String acknowledgedBy) {
        work.get().acknowledge(branch, acknowledgedBy);
    }
}
