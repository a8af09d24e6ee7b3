package io.tandem.internal.orm;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Hibernate;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

/** Which connections each entity lives in. Immutable. */
final class EntityHomes {

    static final EntityHomes NONE = new EntityHomes(Map.of(), Map.of());

    private final Map<String, Set<String>> byClass;
    private final Map<String, Set<String>> byName;

    private EntityHomes(Map<String, Set<String>> byClass, Map<String, Set<String>> byName) {
        this.byClass = byClass;
        this.byName = byName;
    }

    /** The homes of entity classes, and with them those of the names that queries call the entities by. */
    static EntityHomes of(Map<String, Set<String>> byClass, Collection<OrmConnection> connections) {
        Map<String, Set<String>> byName = new TreeMap<>();
        for (OrmConnection connection : connections) {
            connection.metamodel().getEntities().forEach(entity -> byName.computeIfAbsent(
                            entity.getName(), name -> new TreeSet<>())
                    .add(connection.name()));
        }
        byName.putAll(byClass);
        return new EntityHomes(byClass, byName);
    }

    /** Where an entity class lives; a proxy's class or a subclass counts as the entity it extends. Empty if it is none. */
    Set<String> of(Class<?> entity) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            Set<String> homes = byClass.get(type.getName());
            if (homes != null) {
                return homes;
            }
        }
        return Set.of();
    }

    /** Where an entity lives, by the name queries call it by or by the name of its class. Empty if there is none. */
    Set<String> ofName(String name) {
        return byName.getOrDefault(name, Set.of());
    }

    /** All names that {@link #ofName} knows. */
    Set<String> names() {
        return byName.keySet();
    }

    /** The class of an instance, without loading what a proxy stands for: that could need a session that is gone. */
    static Class<?> entityClass(Object entity) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(entity);
        return proxy != null && proxy.isUninitialized() ? proxy.getPersistentClass() : Hibernate.getClassLazy(entity);
    }
}
