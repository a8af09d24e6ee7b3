package io.tandem.internal.orm.query;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.Condition;
import io.tandem.EntityCriteria;
import io.tandem.EntityQuery;
import io.tandem.Sort;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** A query as the steps that write it: they are checked when they are taken, and written each time it runs. */
public final class CriteriaEntityQuery<E> implements EntityQuery<E> {

    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final Session session;
    private final String connection;
    private final EntityType<E> entity;
    private final List<Consumer<Draft<E>>> steps;
    private final int limit;
    private final int offset;

    /** All entities of a type, read through the session that is handed out for a connection. */
    public CriteriaEntityQuery(Session session, String connection, EntityType<E> entity) {
        this(session, connection, entity, List.of(), UNLIMITED, 0);
    }

    private CriteriaEntityQuery(
            Session session,
            String connection,
            EntityType<E> entity,
            List<Consumer<Draft<E>>> steps,
            int limit,
            int offset) {
        this.session = session;
        this.connection = connection;
        this.entity = entity;
        this.steps = steps;
        this.limit = limit;
        this.offset = offset;
    }

    @Override
    public EntityQuery<E> where(Condition... conditions) {
        List<Restriction> restrictions = Stream.of(conditions)
                .map(condition -> Restriction.of(entity, condition))
                .toList();
        return with(draft -> restrictions.forEach(draft::restrict));
    }

    @Override
    public EntityQuery<E> orderBy(Sort... sorts) {
        List<Ordering> orderings =
                Stream.of(sorts).map(sort -> Ordering.of(entity, sort)).toList();
        return with(draft -> orderings.forEach(draft::order));
    }

    @Override
    public EntityQuery<E> criteria(Consumer<? super EntityCriteria<E>> criteria) {
        Objects.requireNonNull(criteria, "criteria");
        return with(draft -> draft.accept(criteria));
    }

    @Override
    public EntityQuery<E> limit(int most) {
        return new CriteriaEntityQuery<>(session, connection, entity, steps, notNegative("limit", most), offset);
    }

    @Override
    public EntityQuery<E> offset(int skipped) {
        return new CriteriaEntityQuery<>(session, connection, entity, steps, limit, notNegative("offset", skipped));
    }

    @Override
    public Optional<E> first() {
        return query(draft(), Math.min(limit, 1)).list().stream().findFirst();
    }

    @Override
    public E single() {
        Draft<E> draft = draft();
        // a limit would be applied in memory, and warned of, where each entity takes several rows
        List<E> found = query(draft, draft.fetchesCollections() ? limit : Math.min(limit, 2))
                .list();
        if (found.isEmpty()) {
            throw new NoResultException(MAPPING.noSingle(entity.getName(), connection));
        }
        if (found.size() > 1) {
            throw new NonUniqueResultException(MAPPING.severalSingles(entity.getName(), connection));
        }
        return found.get(0);
    }

    @Override
    public List<E> list() {
        return query(draft(), limit).list();
    }

    @Override
    public Stream<E> stream() {
        return query(draft(), limit).getResultStream();
    }

    @Override
    public long count() {
        return session.createSelectionQuery(draft().counting()).list().get(0);
    }

    @Override
    public boolean exists() {
        return !session.createSelectionQuery(draft().probing())
                .setMaxResults(1)
                .list()
                .isEmpty();
    }

    private SelectionQuery<E> query(Draft<E> draft, int most) {
        SelectionQuery<E> query = session.createSelectionQuery(draft.reading());
        try {
            draft.setOptions(query);
        } catch (RuntimeException | Error e) {
            Abandonable.abandon(query);
            throw e;
        }
        if (most != UNLIMITED) {
            query.setMaxResults(most);
        }
        if (offset != 0) {
            query.setFirstResult(offset);
        }
        return query;
    }

    private Draft<E> draft() {
        Draft<E> draft = new Draft<>(session.getCriteriaBuilder(), entity);
        steps.forEach(step -> step.accept(draft));
        return draft;
    }

    private EntityQuery<E> with(Consumer<Draft<E>> step) {
        List<Consumer<Draft<E>>> more =
                Stream.concat(steps.stream(), Stream.of(step)).toList();
        return new CriteriaEntityQuery<>(session, connection, entity, more, limit, offset);
    }

    private static int notNegative(String verb, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(MAPPING.negative(verb, number));
        }
        return number;
    }
}
