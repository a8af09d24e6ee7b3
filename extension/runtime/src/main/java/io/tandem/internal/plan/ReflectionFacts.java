package io.tandem.internal.plan;

import io.tandem.internal.discovery.MappedClass;
import io.tandem.internal.plan.TypeFacts.Kind;
import io.tandem.internal.plan.TypeFacts.Relation;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Facts read by reflection, with what mapping files say laid over them. Not thread-safe; used during start-up. */
public final class ReflectionFacts implements EntityFacts {

    private final ClassLoader loader;
    private final Map<String, MappedClass> mapped;
    private final Map<String, Optional<TypeFacts>> read = new HashMap<>();
    private final Map<String, String> unreadable = new TreeMap<>();

    /** Facts of the classes that {@code loader} sees. */
    public ReflectionFacts(ClassLoader loader, Map<String, MappedClass> mapped) {
        this.loader = loader;
        this.mapped = Map.copyOf(mapped);
    }

    @Override
    public Optional<TypeFacts> type(String className) {
        Optional<TypeFacts> known = read.get(className);
        if (known == null) {
            known = load(className).flatMap(this::readable);
            read.put(className, known);
        }
        return known;
    }

    @Override
    public Optional<String> packageConnection(String packageName) {
        return packageName.isEmpty()
                ? Optional.empty()
                : load(packageName + ".package-info").flatMap(OwnConnection::of);
    }

    @Override
    public Map<String, String> unreadable() {
        return Map.copyOf(unreadable);
    }

    private Optional<TypeFacts> readable(Class<?> type) {
        try {
            return Optional.of(facts(type));
        } catch (LinkageError | TypeNotPresentException e) {
            unreadable.put(type.getName(), e.toString());
            return Optional.empty();
        }
    }

    private TypeFacts facts(Class<?> type) {
        Optional<MappedClass> xml = Optional.ofNullable(mapped.get(type.getName()));
        Kind kind = kind(type);
        List<Relation> relations = new ArrayList<>();
        Set<String> embedded = new LinkedHashSet<>();
        boolean annotated = xml.map(mapping -> !mapping.metadataComplete()).orElse(true);
        // a class that is not mapped may have attributes of classes that are not there
        if (annotated && kind != Kind.NONE) {
            Attributes.of(type).forEach(attribute -> {
                attribute
                        .relationTargets()
                        .forEach(target -> relations.add(new Relation(attribute.name(), target.getName())));
                embedded.addAll(embeddables(attribute.parts()));
            });
        }
        xml.ifPresent(mapping -> {
            mapping.relations().forEach(relation -> relation.targetEntity()
                    .or(() -> Attributes.valueClass(type, relation.attribute()).map(Class::getName))
                    .ifPresent(target -> relations.add(new Relation(relation.attribute(), target))));
            mapping.embedded().forEach(name -> embedded.addAll(embeddables(Attributes.held(type, name))));
        });
        Class<?> superclass = type.getSuperclass();
        return new TypeFacts(
                type.getName(),
                kind,
                // an annotation that carries the connection says it of others
                type.isAnnotation() ? Optional.empty() : OwnConnection.of(type),
                superclass == null || superclass == Object.class ? Optional.empty() : Optional.of(superclass.getName()),
                Suppliers.contains(type),
                List.copyOf(relations),
                Set.copyOf(embedded));
    }

    private Set<String> embeddables(Set<Class<?>> types) {
        return types.stream()
                .filter(type -> kind(type) == Kind.EMBEDDABLE)
                .map(Class::getName)
                .collect(Collectors.toSet());
    }

    private Kind kind(Class<?> type) {
        MappedClass mapping = mapped.get(type.getName());
        return mapping != null ? Kind.valueOf(mapping.kind().name()) : annotatedKind(type);
    }

    private static Kind annotatedKind(Class<?> type) {
        if (type.isAnnotationPresent(Entity.class)) {
            return Kind.ENTITY;
        }
        if (type.isAnnotationPresent(MappedSuperclass.class)) {
            return Kind.MAPPED_SUPERCLASS;
        }
        if (type.isAnnotationPresent(Embeddable.class)) {
            return Kind.EMBEDDABLE;
        }
        return type.isAnnotationPresent(Converter.class) ? Kind.CONVERTER : Kind.NONE;
    }

    private Optional<Class<?>> load(String className) {
        try {
            return Optional.of(Class.forName(className, false, loader));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        } catch (LinkageError e) {
            unreadable.put(className, e.toString());
            return Optional.empty();
        }
    }
}
