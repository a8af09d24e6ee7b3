package io.tandem.internal.orm;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a call on a handed-out session is, by the method's name: names are stable across Hibernate's versions. */
enum Disposition {
    /** {@code equals}, {@code hashCode}, {@code toString}. */
    IDENTITY,
    /** Closing what Tandem closes. */
    CLOSE,
    /** Resource-local transactions. */
    RESOURCE_LOCAL,
    /** Opens sessions with settings of their own. */
    BUILDER,
    /** Answered without any session. */
    WITHOUT_SESSION,
    /** Touches the session only, never the database. */
    LOCAL,
    /** Says what later calls on the session see. */
    FILTER,
    /** Answers with the session itself. */
    UNWRAP,
    /** Needs a transaction. */
    WRITE,
    /** Everything else. */
    READ;

    private static final Set<String> RESOURCE_LOCALS = Set.of(
            "getTransaction",
            "beginTransaction",
            "accessTransaction",
            "inTransaction",
            "fromTransaction",
            "inStatelessTransaction",
            "fromStatelessTransaction",
            "runInTransaction",
            "callInTransaction");

    private static final Set<String> BUILDERS =
            Set.of("sessionWithOptions", "statelessWithOptions", "withOptions", "withStatelessOptions");

    private static final Set<String> WITHOUT = Set.of(
            "isOpen",
            "isConnected",
            "isJoinedToTransaction",
            "isTransactionInProgress",
            "getEntityManagerFactory",
            "getSessionFactory",
            "getFactory",
            "getCriteriaBuilder",
            "getMetamodel");

    private static final Set<String> LOCALS = Set.of(
            "clear",
            "contains",
            "detach",
            "evict",
            "isDirty",
            "getIdentifier",
            "getEntityName",
            "isReadOnly",
            "setReadOnly",
            "isDefaultReadOnly",
            "setDefaultReadOnly",
            "getFlushMode",
            "setFlushMode",
            "getHibernateFlushMode",
            "setHibernateFlushMode",
            "getCacheMode",
            "setCacheMode",
            "getProperties",
            "setProperty",
            "getStatistics",
            "getJdbcBatchSize",
            "setJdbcBatchSize",
            "getEnabledFilter",
            "cancelQuery",
            "addEventListeners",
            "getCurrentLockMode",
            "getLockMode",
            "getManagedEntities",
            "getLobHelper",
            "enableFetchProfile",
            "disableFetchProfile",
            "isFetchProfileEnabled",
            "getFetchBatchSize",
            "setFetchBatchSize",
            "isSubselectFetchingEnabled",
            "setSubselectFetchingEnabled",
            "getCacheStoreMode",
            "setCacheStoreMode",
            "getCacheRetrieveMode",
            "setCacheRetrieveMode",
            "getTenantIdentifier",
            "getTenantIdentifierValue",
            "createEntityGraph",
            "getEntityGraph",
            "getEntityGraphs");

    private static final Set<String> FILTERS = Set.of("enableFilter", "disableFilter");

    private static final Set<String> WRITES = Set.of(
            "persist",
            "merge",
            "remove",
            "refresh",
            "lock",
            "buildLockRequest",
            "flush",
            "save",
            "saveOrUpdate",
            "update",
            "updateMultiple",
            "delete",
            "deleteMultiple",
            "replicate",
            "insert",
            "insertMultiple",
            "upsert",
            "upsertMultiple",
            "createMutationQuery",
            "createNamedMutationQuery",
            "createNativeMutationQuery",
            "joinTransaction");

    private static final Set<String> TAKES_ENTITY =
            Set.of("persist", "merge", "remove", "refresh", "lock", "replicate", "contains", "detach", "evict");
    private static final Set<String> UNWRAPS = Set.of("unwrap", "getDelegate");

    private static final Map<Method, Disposition> KNOWN = new ConcurrentHashMap<>();

    static Disposition of(Method method) {
        Disposition known = KNOWN.get(method);
        return known != null ? known : KNOWN.computeIfAbsent(method, Disposition::judge);
    }

    /** Whether a method is about the instance that it is called with. */
    static boolean takesEntity(Method method) {
        return TAKES_ENTITY.contains(method.getName());
    }

    /** Whether a method makes a query from its text, or finds one by its name; not one in SQL. */
    static boolean makesQuery(Method method) {
        String name = method.getName();
        return name.endsWith("Query") && !name.startsWith("createNative") && !name.contains("Procedure");
    }

    /** Whether a method finds a query that an entity defines, by its name. */
    static boolean namesQuery(Method method) {
        return makesQuery(method) && method.getName().contains("Named");
    }

    private static Disposition judge(Method method) {
        return method.getDeclaringClass() == Object.class ? IDENTITY : named(method.getName());
    }

    static Disposition named(String name) {
        if (name.equals("close")) {
            return CLOSE;
        }
        if (UNWRAPS.contains(name)) {
            return UNWRAP;
        }
        if (RESOURCE_LOCALS.contains(name)) {
            return RESOURCE_LOCAL;
        }
        if (BUILDERS.contains(name)) {
            return BUILDER;
        }
        if (WITHOUT.contains(name)) {
            return WITHOUT_SESSION;
        }
        if (LOCALS.contains(name)) {
            return LOCAL;
        }
        if (FILTERS.contains(name)) {
            return FILTER;
        }
        return WRITES.contains(name) ? WRITE : READ;
    }
}
