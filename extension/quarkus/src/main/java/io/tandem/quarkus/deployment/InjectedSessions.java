package io.tandem.quarkus.deployment;

import io.quarkus.arc.processor.InjectionPointInfo;
import io.tandem.Session;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What injection points ask for. */
final class InjectedSessions {

    private static final DotName SESSION = DotName.createSimple(Session.class.getName());

    private final NamedBy session;
    private final Map<String, String> requests = new LinkedHashMap<>();
    private final Map<String, Set<AnnotationInstance>> aliases = new TreeMap<>();

    InjectedSessions(IndexView index, Collection<InjectionPointInfo> points) {
        session = new NamedBy(SESSION, index);
        points.stream().filter(point -> !point.isSynthetic()).forEach(this::add);
    }

    private void add(InjectionPointInfo point) {
        for (AnnotationInstance qualifier : point.getRequiredQualifiers()) {
            session.of(qualifier).ifPresent(name -> {
                requests.put(place(point), name);
                if (!qualifier.name().equals(SESSION)) {
                    aliases.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(qualifier);
                }
            });
        }
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
