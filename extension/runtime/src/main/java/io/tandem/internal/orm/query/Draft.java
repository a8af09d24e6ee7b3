package io.tandem.internal.orm.query;

import io.tandem.EntityCriteria;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.query.SelectionQuery;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;

/** A criteria query while it is written, for one run. Confined to a thread. */
final class Draft<E> implements EntityCriteria<E> {

    private final HibernateCriteriaBuilder builder;
    private final CriteriaQuery<E> query;
    private final Root<E> root;
    private final Paths paths;
    private final List<Predicate> restrictions = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Consumer<? super SelectionQuery<E>>> options = new ArrayList<>();

    Draft(HibernateCriteriaBuilder builder, EntityType<E> entity) {
        this.builder = builder;
        this.query = builder.createQuery(entity.getJavaType());
        this.root = query.from(entity);
        this.paths = new Paths(root);
        query.select(root);
    }

    @Override
    public HibernateCriteriaBuilder builder() {
        return builder;
    }

    @Override
    public CriteriaQuery<E> query() {
        return query;
    }

    @Override
    public Root<E> root() {
        return root;
    }

    @Override
    public void options(Consumer<? super SelectionQuery<E>> more) {
        options.add(more);
    }

    void restrict(Restriction restriction) {
        restrictions.add(restriction.predicate(builder, paths));
    }

    void order(Ordering ordering) {
        orders.add(ordering.order(builder, paths));
    }

    /** Runs the application's own part, and takes over what it set, so that the next part doesn't replace it. */
    void accept(Consumer<? super EntityCriteria<E>> part) {
        part.accept(this);
        if (query.getRestriction() != null) {
            restrictions.add(query.getRestriction());
            query.where(new Predicate[0]);
        }
        orders.addAll(query.getOrderList());
        query.orderBy(List.of());
    }

    void setOptions(SelectionQuery<E> selection) {
        options.forEach(each -> each.accept(selection));
    }

    /** The query for the entities. */
    CriteriaQuery<E> reading() {
        return restricted().orderBy(orders);
    }

    /** The query for their number. */
    CriteriaQuery<Long> counting() {
        // an entity counts once, as it is listed once, however many rows it takes
        boolean once = query.isDistinct() || fetchesCollections();
        JpaCriteriaQuery<Long> counting = rowCounting();
        if (once && query.getGroupList().isEmpty()) {
            Expression<?> counted = counting.getRoots().iterator().next();
            counting.select(builder.countDistinct(counted));
        }
        return counting;
    }

    /** The query for whether there is any: a row for each. */
    CriteriaQuery<Long> probing() {
        JpaCriteriaQuery<Long> probing = rowCounting();
        probing.select(builder.literal(1L));
        return probing;
    }

    boolean fetchesCollections() {
        return fetchesCollections(root);
    }

    private JpaCriteriaQuery<Long> rowCounting() {
        if (query.getGroupList().isEmpty()) {
            query.distinct(false);
        }
        return ((JpaCriteriaQuery<E>) restricted()).createCountQuery();
    }

    private CriteriaQuery<E> restricted() {
        return restrictions.isEmpty() ? query : query.where(restrictions.toArray(Predicate[]::new));
    }

    private static boolean fetchesCollections(FetchParent<?, ?> parent) {
        return parent.getFetches().stream()
                .anyMatch(fetch -> fetch.getAttribute().isCollection() || fetchesCollections(fetch));
    }
}
