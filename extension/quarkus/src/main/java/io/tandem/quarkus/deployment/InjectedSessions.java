package io.tandem.quarkus.deployment;

import io.quarkus.arc.processor.InjectionPointInfo;
import io.tandem.Connection;
import io.tandem.Session;
import io.tandem.internal.runtime.Tandem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What injection points ask for. */
final class InjectedSessions {

    private static final DotName SESSION = DotName.createSimple(Session.class);
    private static final DotName INJECT = DotName.createSimple(Inject.class);
    private static final DotName CONNECTION = DotName.createSimple(Connection.class);

    private final NamedBy session;
    private final NamedBy connection;
    private final List<Misuse> misuses = new ArrayList<>();
    private boolean plain;
    private static final Set<String> HANDED_OUT = Tandem.types().values().stream()
            .flatMap(List::stream)
            .map(Class::getName)
            .collect(Collectors.toSet());

    private final Map<String, String> requests = new LinkedHashMap<>();
    private final Map<String, Set<AnnotationInstance>> aliases = new TreeMap<>();

    InjectedSessions(IndexView index, Collection<InjectionPointInfo> points) {
        session = new NamedBy(SESSION, index);
        connection = new NamedBy(CONNECTION, index);
        for (AnnotationInstance use : index.getAnnotations(CONNECTION)) {
            if (use.target().kind() == AnnotationTarget.Kind.FIELD
                    && isMistaken(use.target().asField())) {
                FieldInfo field = use.target().asField();
                connection
                        .of(use)
                        .ifPresent(name -> misuses.add(new Misuse(
                                name,
                                field.type().name().toString(),
                                field.declaringClass().name() + "." + field.name())));
            }
        }
        points.stream().filter(point -> !point.isSynthetic()).forEach(this::add);
    }

    /** An injection point that asks with the annotation that marks entities. */
    record Misuse(String name, String type, String place) {}

    private void add(InjectionPointInfo point) {
        String type = point.getRequiredType().name().toString();
        plain |= point.hasDefaultedQualifier() && isPlain(type);
        for (AnnotationInstance qualifier : point.getRequiredQualifiers()) {
            session.of(qualifier).ifPresent(name -> {
                requests.put(place(point), name);
                if (!qualifier.name().equals(SESSION)) {
                    aliases.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(qualifier);
                }
            });
            if (qualifier.name().equals(CONNECTION) && HANDED_OUT.contains(type)) {
                connection.of(qualifier).ifPresent(name -> misuses.add(new Misuse(name, type, place(point))));
            }
        }
    }

    /**
     * Whether a field asks with the annotation that marks entities. ArC would refuse it in words of its own, since that is a
     * stereotype. A data source may have been supplied under it.
     */
    static boolean isMistaken(FieldInfo field) {
        String type = field.type().name().toString();
        return field.hasAnnotation(CONNECTION)
                && field.hasAnnotation(INJECT)
                && HANDED_OUT.contains(type)
                && !type.equals(DataSource.class.getName());
    }

    /** Whether a type is one that is injected without a connection's name. */
    static boolean isPlain(String type) {
        return Tandem.plainTypes().stream().anyMatch(each -> each.getName().equals(type));
    }

    /** Whether a session is asked for without any qualifier. */
    boolean plain() {
        return plain;
    }

    /** Where one of the types is asked for with the annotation that marks entities. */
    List<Misuse> misuses() {
        return misuses;
    }

    /** Each place with the connection that it asks for. */
    Map<String, String> requests() {
        return requests;
    }

    /** Annotations of the application's own that mean a connection. */
    Set<AnnotationInstance> aliases(String name) {
        return aliases.getOrDefault(name, Set.of());
    }

    /** An injection point as messages name it: class and member. */
    static String place(InjectionPointInfo point) {
        AnnotationTarget target = point.getAnnotationTarget();
        if (target.kind() == AnnotationTarget.Kind.FIELD) {
            FieldInfo field = target.asField();
            return field.declaringClass().name() + "." + field.name();
        }
        MethodInfo method = target.kind() == AnnotationTarget.Kind.METHOD
                ? target.asMethod()
                : target.asMethodParameter().method();
        String member = method.isConstructor() ? "the constructor" : method.name();
        return method.declaringClass().name() + ", parameter " + (point.getPosition() + 1) + " of " + member;
    }
}
