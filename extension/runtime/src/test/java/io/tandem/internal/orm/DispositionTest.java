package io.tandem.internal.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

/**
 * What each call on a handed-out session is. All methods are listed that {@code EntityManager} has in Persistence 3.1 and
 * 3.2, {@code Session} and {@code StatelessSession} in Hibernate 6.6 and 7.4: a method that a new version adds is read as
 * {@code READ} by default, which lets it through outside a transaction. Somebody has to look at it: this test fails until it
 * is listed here.
 */
class DispositionTest {

    private static final Map<String, Disposition> ALL = new TreeMap<>();

    static {
        all(Disposition.CLOSE, "close");
        all(Disposition.RESOURCE_LOCAL, "beginTransaction getTransaction inTransaction fromTransaction");
        all(
                Disposition.WITHOUT_SESSION,
                "isOpen isConnected isJoinedToTransaction getEntityManagerFactory getSessionFactory getFactory"
                        + " getCriteriaBuilder getMetamodel");
        all(Disposition.UNWRAP, "unwrap getDelegate");
        all(
                Disposition.LOCAL,
                "clear contains detach evict isDirty getIdentifier getEntityName isReadOnly setReadOnly isDefaultReadOnly"
                        + " setDefaultReadOnly getFlushMode setFlushMode getHibernateFlushMode setHibernateFlushMode"
                        + " getCacheMode setCacheMode getCacheStoreMode setCacheStoreMode getCacheRetrieveMode"
                        + " setCacheRetrieveMode getProperties setProperty getStatistics getJdbcBatchSize setJdbcBatchSize"
                        + " getFetchBatchSize setFetchBatchSize isSubselectFetchingEnabled setSubselectFetchingEnabled"
                        + " getEnabledFilter enableFetchProfile disableFetchProfile"
                        + " isFetchProfileEnabled cancelQuery addEventListeners getCurrentLockMode getLockMode"
                        + " getManagedEntities getLobHelper getTenantIdentifier getTenantIdentifierValue createEntityGraph"
                        + " getEntityGraph getEntityGraphs");
        all(Disposition.FILTER, "enableFilter disableFilter");
        all(
                Disposition.WRITE,
                "persist merge remove refresh lock buildLockRequest flush save saveOrUpdate update updateMultiple delete"
                        + " deleteMultiple replicate insert insertMultiple upsert upsertMultiple createMutationQuery"
                        + " createNamedMutationQuery createNativeMutationQuery joinTransaction");
        all(
                Disposition.READ,
                "find findMultiple get getMultiple getReference load fetch byId byMultipleIds byNaturalId"
                        + " byMultipleNaturalId bySimpleNaturalId createQuery createSelectionQuery createNamedQuery"
                        + " createNamedSelectionQuery createNativeQuery createStoredProcedureCall"
                        + " createStoredProcedureQuery createNamedStoredProcedureQuery getNamedQuery getNamedNativeQuery"
                        + " getNamedProcedureCall doWork doReturningWork runWithConnection callWithConnection");
        all(Disposition.BUILDER, "sessionWithOptions statelessWithOptions");
    }

    @Test
    void everyMethodThereIsHasADeliberateDisposition() {
        Set<String> found = new TreeSet<>();
        methods().map(Method::getName).forEach(found::add);

        assertThat(ALL).containsKeys(found.toArray(String[]::new));
        assertThat(found).hasSizeGreaterThan(100);
    }

    @Test
    void everyMethodIsWhatItIsListedAs() {
        assertThat(methods())
                .allSatisfy(method ->
                        assertThat(Disposition.of(method)).as(method.toString()).isEqualTo(ALL.get(method.getName())));
    }

    @Test
    void methodsOfOtherVersionsAreWhatTheyAreListedAs() {
        assertThat(ALL)
                .allSatisfy((name, disposition) ->
                        assertThat(Disposition.named(name)).as(name).isEqualTo(disposition));
    }

    @Test
    void whatEveryObjectHasIsAnsweredByTheHandedOutOneItself() throws NoSuchMethodException {
        assertThat(Disposition.of(Object.class.getMethod("toString"))).isEqualTo(Disposition.IDENTITY);
        assertThat(Disposition.of(Object.class.getMethod("hashCode"))).isEqualTo(Disposition.IDENTITY);
        assertThat(Disposition.of(Object.class.getMethod("equals", Object.class)))
                .isEqualTo(Disposition.IDENTITY);
    }

    private static Stream<Method> methods() {
        return Stream.of(Session.class, StatelessSession.class).flatMap(type -> Arrays.stream(type.getMethods()));
    }

    private static void all(Disposition disposition, String names) {
        for (String name : List.of(names.split(" ", -1))) {
            ALL.put(name, disposition);
        }
    }
}
