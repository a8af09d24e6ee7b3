package io.tandem.quarkus.deployment;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * A persistent attribute that a class declares itself: a field or a getter (Jakarta Persistence 3.1, 2.2). What {@code
 * Attributes} of the plan reads by reflection.
 */
record IndexedAttribute(String name, Type type, AnnotationTarget element) {

    private static final List<DotName> RELATIONS = List.of(
            DotName.createSimple(ManyToOne.class),
            DotName.createSimple(OneToOne.class),
            DotName.createSimple(OneToMany.class),
            DotName.createSimple(ManyToMany.class));
    private static final DotName ELEMENTS = DotName.createSimple(ElementCollection.class);
    private static final DotName TRANSIENT = DotName.createSimple(Transient.class);
    private static final DotName MAP = DotName.createSimple(Map.class);

    /** The interfaces and classes of the JDK that hold elements. */
    private static final Set<DotName> COLLECTIONS = Set.of(
            DotName.createSimple(Collection.class),
            DotName.createSimple(List.class),
            DotName.createSimple(Set.class),
            DotName.createSimple(java.util.SortedSet.class),
            DotName.createSimple(java.util.NavigableSet.class),
            DotName.createSimple(ArrayList.class),
            DotName.createSimple(java.util.HashSet.class),
            DotName.createSimple(LinkedHashSet.class),
            DotName.createSimple(java.util.TreeSet.class));

    private static final Set<DotName> MAPS = Set.of(
            MAP,
            DotName.createSimple(java.util.SortedMap.class),
            DotName.createSimple(java.util.NavigableMap.class),
            DotName.createSimple(java.util.HashMap.class),
            DotName.createSimple(java.util.LinkedHashMap.class),
            DotName.createSimple(java.util.TreeMap.class));

    static List<IndexedAttribute> of(ClassInfo type) {
        List<IndexedAttribute> attributes = new ArrayList<>();
        for (FieldInfo field : type.fields()) {
            if (!Modifier.isStatic(field.flags())) {
                attributes.add(new IndexedAttribute(field.name(), field.type(), field));
            }
        }
        for (MethodInfo method : type.methods()) {
            if (!Modifier.isStatic(method.flags()) && method.parametersCount() == 0 && !method.isBridge()) {
                property(method.name())
                        .ifPresent(name -> attributes.add(new IndexedAttribute(name, method.returnType(), method)));
            }
        }
        return attributes;
    }

    private static Optional<String> property(String method) {
        for (String prefix : List.of("get", "is")) {
            if (method.startsWith(prefix) && method.length() > prefix.length()) {
                return Optional.of(Introspector.decapitalize(method.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    /** The classes the attribute leads to where it is a relation; also the key of a map may be an entity. */
    Set<String> relationTargets() {
        Set<String> targets = new LinkedHashSet<>();
        declaredTarget().ifPresent(targets::add);
        if (!targets.isEmpty() || element.hasDeclaredAnnotation(ELEMENTS)) {
            keyClass().ifPresent(targets::add);
        }
        return targets;
    }

    private Optional<String> declaredTarget() {
        for (DotName relation : RELATIONS) {
            AnnotationInstance annotation = element.declaredAnnotation(relation);
            if (annotation != null) {
                AnnotationValue target = annotation.value("targetEntity");
                return Optional.of(
                        target == null || target.asClass().kind() == Type.Kind.VOID
                                ? valueClass()
                                : target.asClass().name().toString());
            }
        }
        return Optional.empty();
    }

    /** The classes whose instances are part of the attribute, where they are embeddable. */
    Set<String> parts() {
        if (element.hasDeclaredAnnotation(TRANSIENT)) {
            return Set.of();
        }
        return element.hasDeclaredAnnotation(ELEMENTS) ? held() : Set.of(raw(type));
    }

    /** The class that it holds, or holds a collection of, and the class of the keys of a map. */
    Set<String> held() {
        Set<String> classes = new LinkedHashSet<>();
        classes.add(valueClass());
        keyClass().ifPresent(classes::add);
        return classes;
    }

    /** The element of a collection, the value of a map; of anything else its own class, generic or not. */
    String valueClass() {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && (COLLECTIONS.contains(type.name()) || MAPS.contains(type.name()))) {
            List<Type> arguments = type.asParameterizedType().arguments();
            return raw(arguments.get(arguments.size() - 1));
        }
        return type.kind() == Type.Kind.ARRAY ? raw(type.asArrayType().componentType()) : raw(type);
    }

    private Optional<String> keyClass() {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE && MAPS.contains(type.name())
                ? Optional.of(raw(type.asParameterizedType().arguments().get(0)))
                : Optional.empty();
    }

    private static String raw(Type type) {
        if (type.kind() == Type.Kind.WILDCARD_TYPE) {
            return raw(type.asWildcardType().extendsBound());
        }
        if (type.kind() == Type.Kind.TYPE_VARIABLE) {
            List<Type> bounds = type.asTypeVariable().bounds();
            return bounds.isEmpty() ? Object.class.getName() : raw(bounds.get(0));
        }
        return type.name().toString();
    }
}
