package io.tandem.internal.quarkus;

import static io.tandem.internal.messages.QuarkusMessages.QUARKUS;

import io.tandem.internal.messages.Problem;

/** Extensions beside Tandem: those that would do with entities what it does, and one that it needs. */
public final class Neighbours {

    /** Whether Quarkus's own Hibernate extension is to run. */
    public static final String HIBERNATE_ORM_ENABLED = "quarkus.hibernate-orm.enabled";

    private static final String HIBERNATE_ORM = "io/quarkus/hibernate/orm/PersistenceUnit.class";

    private Neighbours() {}

    /** What is said where it is there and switched off. */
    public static String hibernateOrmOff() {
        return QUARKUS.hibernateOrmOff();
    }

    /** Whether Quarkus's own Hibernate extension is there; asked by name, for nothing of it need be. */
    static boolean hibernateOrm() {
        return Thread.currentThread().getContextClassLoader().getResource(HIBERNATE_ORM) != null;
    }

    /** Why an application without pools of Quarkus's is not built. */
    public static Problem noPools() {
        return Problem.general(QUARKUS.noPools());
    }
}
