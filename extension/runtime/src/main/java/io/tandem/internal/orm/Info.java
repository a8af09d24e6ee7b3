package io.tandem.internal.orm;

import io.tandem.ConnectionInfo;
import java.util.Set;

/** What is known of one connection. */
record Info(OpenDatabase open, FactoryBuilder.Factory factory, SessionScope scope) implements ConnectionInfo {

    @Override
    public String name() {
        return open.name();
    }

    @Override
    public String database() {
        return open.product();
    }

    @Override
    public String url() {
        return open.url();
    }

    @Override
    public Set<Class<?>> entities() {
        return factory.entities();
    }

    @Override
    public Set<String> tables() {
        return factory.tables();
    }

    @Override
    public boolean twophase() {
        return open.twophase();
    }

    @Override
    public boolean crashSafe() {
        return open.crashSafe();
    }

    @Override
    public State state() {
        return scope.running() ? State.RUNNING : State.STOPPED;
    }

    @Override
    public String toString() {
        return name();
    }
}
