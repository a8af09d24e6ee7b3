package io.tandem.internal.orm.query;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.internal.messages.Nearest;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An attribute that exists, as the steps that lead to it. The names of the steps alone count: an entity that lives in
 * several connections has a metamodel in each, and the static one holds the attributes of only one of them.
 */
record AttributePath(List<SingularAttribute<?, ?>> steps) {

    /** Finds the attribute of an entity, by a path that was declared by a class. */
    static AttributePath of(EntityType<?> entity, Class<?> declaredBy, String path) {
        if (!declaredBy.isAssignableFrom(entity.getJavaType())) {
            throw new IllegalArgumentException(
                    MAPPING.attributeOfOther(declaredBy.getSimpleName(), path, entity.getName()));
        }
        List<SingularAttribute<?, ?>> steps = new ArrayList<>();
        ManagedType<?> type = entity;
        for (String name : path.split("\\.", -1)) {
            if (!steps.isEmpty()) {
                type = behind(steps.get(steps.size() - 1), path);
            }
            steps.add(singular(type, name, path));
        }
        return new AttributePath(List.copyOf(steps));
    }

    /** The attribute itself. */
    SingularAttribute<?, ?> last() {
        return steps.get(steps.size() - 1);
    }

    /** As the application wrote it. */
    String text() {
        return steps.stream().map(Attribute::getName).collect(Collectors.joining("."));
    }

    private static SingularAttribute<?, ?> singular(ManagedType<?> type, String name, String path) {
        Set<String> names = new TreeSet<>();
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (!attribute.getName().equals(name)) {
                names.add(attribute.getName());
            } else if (attribute instanceof SingularAttribute<?, ?> singular) {
                return singular;
            } else {
                throw new IllegalArgumentException(MAPPING.severalValues(name(type), name));
            }
        }
        String within = path.equals(name) ? "" : " (in '" + path + "')";
        throw new IllegalArgumentException(
                MAPPING.unknownAttribute(name(type), name, within, names, Nearest.sentence(name, names)));
    }

    private static ManagedType<?> behind(SingularAttribute<?, ?> attribute, String path) {
        if (attribute.getType() instanceof ManagedType<?> managed) {
            return managed;
        }
        throw new IllegalArgumentException(MAPPING.noAttributesBehind(
                name(attribute.getDeclaringType()),
                attribute.getName(),
                attribute.getJavaType().getSimpleName(),
                path));
    }

    private static String name(ManagedType<?> type) {
        return type.getJavaType().getSimpleName();
    }
}
