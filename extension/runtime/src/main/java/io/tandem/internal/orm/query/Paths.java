package io.tandem.internal.orm.query;

import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The expressions of a query's attributes. What lies behind a relation is reached by a join, one for all paths that share
 * it: an outer one where the relation may be empty, for the path's own join would be an inner one and drop entities that
 * an order only sorts, or that another condition lets in.
 */
final class Paths {

    private final Root<?> root;
    private final Map<List<SingularAttribute<?, ?>>, Joined> joins = new HashMap<>();

    /** A join, and whether it or one before it is an outer one. */
    private record Joined(From<?, ?> from, boolean outer) {}

    Paths(Root<?> root) {
        this.root = root;
    }

    Path<?> of(AttributePath attribute) {
        List<SingularAttribute<?, ?>> steps = attribute.steps();
        int joined = lastRelation(steps) + 1;
        Path<?> path = joined(steps.subList(0, joined)).from();
        for (SingularAttribute<?, ?> step : steps.subList(joined, steps.size())) {
            path = path.get(step.getName());
        }
        return path;
    }

    /** The last relation that has something behind it; -1 where there is none. */
    private static int lastRelation(List<SingularAttribute<?, ?>> steps) {
        int last = steps.size() - 2;
        while (last >= 0 && !steps.get(last).isAssociation()) {
            last--;
        }
        return last;
    }

    private Joined joined(List<SingularAttribute<?, ?>> steps) {
        if (steps.isEmpty()) {
            return new Joined(root, false);
        }
        Joined known = joins.get(steps);
        if (known != null) {
            return known;
        }
        SingularAttribute<?, ?> last = steps.get(steps.size() - 1);
        Joined before = joined(steps.subList(0, steps.size() - 1));
        boolean outer = before.outer() || (last.isAssociation() && last.isOptional());
        Joined joined = new Joined(before.from().join(last.getName(), outer ? JoinType.LEFT : JoinType.INNER), outer);
        joins.put(steps, joined);
        return joined;
    }
}
