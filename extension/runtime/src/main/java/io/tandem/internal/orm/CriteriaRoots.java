package io.tandem.internal.orm;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Root;
import java.util.LinkedHashSet;
import java.util.Set;

/** The entities that criteria start from: they were built with the builder of one connection, and so name all of it. */
final class CriteriaRoots {

    private CriteriaRoots() {}

    static Set<Class<?>> of(CommonAbstractCriteria criteria) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        if (criteria instanceof AbstractQuery<?> query) {
            query.getRoots().forEach(root -> add(root, classes));
        } else if (criteria instanceof CriteriaUpdate<?> update) {
            add(update.getRoot(), classes);
        } else if (criteria instanceof CriteriaDelete<?> delete) {
            add(delete.getRoot(), classes);
        }
        return classes;
    }

    private static void add(Root<?> root, Set<Class<?>> classes) {
        Class<?> type = root.getJavaType();
        if (type != null) {
            classes.add(type);
        }
    }
}
