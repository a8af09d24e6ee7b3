package io.tandem.internal.orm;

import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostCommitDeleteEventListener;
import org.hibernate.event.spi.PostCommitInsertEventListener;
import org.hibernate.event.spi.PostCommitUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Appends each listener to every event type whose interface it implements, after Hibernate's own. */
record EventListeners(List<Object> listeners) implements Integrator {

    /** Their interfaces extend those of the events within the transaction: a listener of the one is none of the other. */
    private static final Map<EventType<?>, Class<?>> AFTER_COMMIT = Map.of(
            EventType.POST_COMMIT_INSERT, PostCommitInsertEventListener.class,
            EventType.POST_COMMIT_UPDATE, PostCommitUpdateEventListener.class,
            EventType.POST_COMMIT_DELETE, PostCommitDeleteEventListener.class);

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        EventListenerRegistry registry = factory.getEventEngine().getListenerRegistry();
        for (EventType<?> type : EventType.values()) {
            listeners.stream().filter(listener -> hears(type, listener)).forEach(own -> append(registry, type, own));
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // the registry ends with its factory
    }

    private static boolean hears(EventType<?> type, Object listener) {
        Class<?> afterCommit = AFTER_COMMIT.get(type);
        if (afterCommit != null) {
            return afterCommit.isInstance(listener);
        }
        Class<?> contract = type.baseListenerInterface();
        return contract.isInstance(listener)
                && AFTER_COMMIT.values().stream()
                        .noneMatch(other -> contract.isAssignableFrom(other) && other.isInstance(listener));
    }

    @SuppressWarnings("unchecked")
    private static <T> void append(EventListenerRegistry registry, EventType<T> type, Object listener) {
        registry.getEventListenerGroup(type).appendListener((T) listener);
    }
}
