package io.tandem.internal.quarkus;

/** Extensions that would do with entities what Tandem does. */
public final class Neighbours {

    /** Whether Quarkus's own Hibernate extension is to run. */
    public static final String HIBERNATE_ORM_ENABLED = "quarkus.hibernate-orm.enabled";

    private static final String HIBERNATE_ORM = "io/quarkus/hibernate/orm/PersistenceUnit.class";

    private Neighbours() {}

    /** Whether Quarkus's own Hibernate extension is there; asked by name, for nothing of it need be. */
    static boolean hibernateOrm() {
        return Thread.currentThread().getContextClassLoader().getResource(HIBERNATE_ORM) != null;
    }
}
