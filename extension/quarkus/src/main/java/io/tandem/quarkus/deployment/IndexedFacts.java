package io.tandem.quarkus.deployment;

import io.tandem.Connection;
import io.tandem.internal.discovery.MappedClass;
import io.tandem.internal.plan.EntityFacts;
import io.tandem.internal.plan.TypeFacts;
import io.tandem.internal.plan.TypeFacts.Kind;
import io.tandem.internal.plan.TypeFacts.Relation;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Facts read from the index of an application, with what mapping files say laid over them. Not thread-safe. */
final class IndexedFacts implements EntityFacts {

    private static final Map<DotName, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(DotName.createSimple(Entity.class), Kind.ENTITY);
        KINDS.put(DotName.createSimple(MappedSuperclass.class), Kind.MAPPED_SUPERCLASS);
        KINDS.put(DotName.createSimple(Embeddable.class), Kind.EMBEDDABLE);
        KINDS.put(DotName.createSimple(Converter.class), Kind.CONVERTER);
    }

    private final IndexView index;
    private final Classes classes;
    private final NamedBy connection;
    private final Supplied supplied;
    private final Map<String, MappedClass> mapped;
    private final Map<String, Optional<TypeFacts>> read = new HashMap<>();

    /** @param index one that finds the classes of the JDK and of libraries too */
    IndexedFacts(IndexView index, Map<String, MappedClass> mapped) {
        this.index = index;
        this.classes = new Classes(index);
        this.connection = new NamedBy(DotName.createSimple(Connection.class), index);
        this.supplied = new Supplied(index);
        this.mapped = Map.copyOf(mapped);
    }

    @Override
    public Optional<TypeFacts> type(String className) {
        Optional<TypeFacts> known = read.get(className);
        if (known == null) {
            known = classes.find(DotName.createSimple(className)).map(this::facts);
            read.put(className, known);
        }
        return known;
    }

    @Override
    public Optional<String> packageConnection(String packageName) {
        return packageName.isEmpty()
                ? Optional.empty()
                : classes.find(DotName.createSimple(packageName + ".package-info"))
                        .flatMap(found -> connection.of(found.declaredAnnotations()));
    }

    private TypeFacts facts(ClassInfo type) {
        String name = type.name().toString();
        Optional<MappedClass> xml = Optional.ofNullable(mapped.get(name));
        Kind kind = kind(type);
        List<Relation> relations = new ArrayList<>();
        Set<String> embedded = new LinkedHashSet<>();
        boolean annotated = xml.map(mapping -> !mapping.metadataComplete()).orElse(true);
        if (annotated && kind != Kind.NONE) {
            for (IndexedAttribute attribute : IndexedAttribute.of(type)) {
                attribute.relationTargets().forEach(target -> relations.add(new Relation(attribute.name(), target)));
                embedded.addAll(embeddables(attribute.parts()));
            }
        }
        xml.ifPresent(mapping -> {
            mapping.relations().forEach(relation -> relation.targetEntity()
                    .or(() -> attribute(type, relation.attribute()).map(IndexedAttribute::valueClass))
                    .ifPresent(target -> relations.add(new Relation(relation.attribute(), target))));
            mapping.embedded().forEach(each -> attribute(type, each)
                    .ifPresent(attribute -> embedded.addAll(embeddables(attribute.held()))));
        });
        DotName superclass = type.superName();
        return new TypeFacts(
                name,
                kind,
                // an annotation that carries the connection says it of others
                type.isAnnotation() ? Optional.empty() : connection.of(type.declaredAnnotations()),
                superclass == null || superclass.equals(DotName.OBJECT_NAME)
                        ? Optional.empty()
                        : Optional.of(superclass.toString()),
                supplied.isSupplier(type),
                List.copyOf(relations),
                Set.copyOf(embedded));
    }

    /** Of the class or of the nearest of its superclasses that has one of that name. */
    private Optional<IndexedAttribute> attribute(ClassInfo type, String name) {
        for (ClassInfo each = type; each != null; each = superclass(each)) {
            Optional<IndexedAttribute> found = IndexedAttribute.of(each).stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private @Nullable ClassInfo superclass(ClassInfo type) {
        return type.superName() == null ? null : index.getClassByName(type.superName());
    }

    private List<String> embeddables(Collection<String> names) {
        return names.stream().filter(name -> kind(name) == Kind.EMBEDDABLE).toList();
    }

    private Kind kind(String name) {
        return classes.find(DotName.createSimple(name)).map(this::kind).orElse(Kind.NONE);
    }

    private Kind kind(ClassInfo type) {
        MappedClass mapping = mapped.get(type.name().toString());
        if (mapping != null) {
            return Kind.valueOf(mapping.kind().name());
        }
        return KINDS.entrySet().stream()
                .filter(each -> type.hasDeclaredAnnotation(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.NONE);
    }
}
