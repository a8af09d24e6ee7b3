package io.tandem.internal.cdi;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.Connection;
import io.tandem.Session;
import io.tandem.internal.messages.Problem;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotations of the application's own that name a connection and are stereotypes. A container refuses the first bean
 * that carries one, at a time when Tandem can't say anything yet; so they are taken off the beans, and reported with the
 * other problems.
 */
final class StereotypeAliases {

    private final List<Problem> problems = new ArrayList<>();

    void remove(ProcessAnnotatedType<?> event) {
        AnnotatedType<?> type = event.getAnnotatedType();
        boolean found = check(type, type.getJavaClass().getName());
        for (AnnotatedMember<?> member : members(type)) {
            found |= check(
                    member,
                    type.getJavaClass().getName() + "." + member.getJavaMember().getName());
        }
        if (found) {
            var without = event.configureAnnotatedType().remove(StereotypeAliases::isStereotype);
            without.methods().forEach(method -> method.remove(StereotypeAliases::isStereotype));
            without.fields().forEach(field -> field.remove(StereotypeAliases::isStereotype));
        }
    }

    void add(InjectionPoint point) {
        point.getQualifiers().stream()
                .filter(StereotypeAliases::isStereotype)
                .forEach(alias -> report(alias, InjectionPoints.place(point)));
    }

    List<Problem> problems() {
        return problems;
    }

    private static List<AnnotatedMember<?>> members(AnnotatedType<?> type) {
        List<AnnotatedMember<?>> members = new ArrayList<>(type.getMethods());
        members.addAll(type.getFields());
        return members;
    }

    private boolean check(Annotated annotated, String place) {
        List<Annotation> found = annotated.getAnnotations().stream()
                .filter(StereotypeAliases::isStereotype)
                .toList();
        found.forEach(alias -> report(alias, place));
        return !found.isEmpty();
    }

    private void report(Annotation alias, String place) {
        Class<? extends Annotation> type = alias.annotationType();
        Session session = type.getAnnotation(Session.class);
        Connection connection = type.getAnnotation(Connection.class);
        String name = session != null ? session.value() : connection != null ? connection.value() : "";
        String meant = session != null ? "Session" : "Connection";
        Problem problem = Problem.of(name, MAPPING.aliasIsStereotype("@" + type.getSimpleName(), place, meant, name));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static boolean isStereotype(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        return type.isAnnotationPresent(Stereotype.class)
                && (type.isAnnotationPresent(Session.class) || type.isAnnotationPresent(Connection.class));
    }
}
