package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.tandem.Session;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.enterprise.inject.spi.InjectionTargetFactory;
import jakarta.enterprise.inject.spi.configurator.AnnotatedFieldConfigurator;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Beans for the fields and the parameters of tests. */
public final class Injection {

    private final TestedApplication application;
    private final Map<Class<?>, InjectionTarget<Object>> targets = new ConcurrentHashMap<>();

    Injection(TestedApplication application) {
        this.application = application;
    }

    /** Sets the fields; what depends on the test lives until the context is released. */
    public CreationalContext<Object> inject(Object test) {
        CreationalContext<Object> context = application.beanManager().createCreationalContext(null);
        targets.computeIfAbsent(test.getClass(), this::target).inject(test, context);
        return context;
    }

    @SuppressWarnings("unchecked")
    private InjectionTarget<Object> target(Class<?> type) {
        BeanManager beans = application.beanManager();
        InjectionTargetFactory<?> factory = beans.getInjectionTargetFactory(beans.createAnnotatedType(type));
        factory.configure().fields().forEach(this::prepare);
        return (InjectionTarget<Object>) factory.createInjectionTarget(null);
    }

    private void prepare(AnnotatedFieldConfigurator<?> field) {
        Field member = field.getAnnotated().getJavaMember();
        if (member.isAnnotationPresent(Inject.class)) {
            resolveAlias(field);
            field.getAnnotated()
                    .getAnnotations()
                    .forEach(annotation ->
                            check(member.getDeclaringClass().getSimpleName() + "." + member.getName(), annotation));
        }
    }

    /** The application's beans know the aliases that they use themselves only. */
    private static void resolveAlias(AnnotatedFieldConfigurator<?> field) {
        for (Annotation annotation : field.getAnnotated().getAnnotations()) {
            session(annotation).filter(session -> session != annotation).ifPresent(session -> {
                field.remove(annotation::equals);
                field.add(session);
            });
        }
    }

    /** Whether there is a bean for a parameter, so that it is not left to others. */
    public boolean supports(Parameter parameter) {
        return !beans(parameter).isEmpty() || qualifiers(parameter).length > 0;
    }

    /**
     * The bean for a parameter; what depends on the test lives until the context is released.
     *
     * @throws IllegalArgumentException if there is none; the text says why
     */
    public Object resolve(Parameter parameter, CreationalContext<?> context) {
        String place = parameter.getDeclaringExecutable().getDeclaringClass().getSimpleName() + "."
                + parameter.getDeclaringExecutable().getName();
        for (Annotation qualifier : qualifiers(parameter)) {
            check(place, qualifier);
        }
        Bean<?> bean = application.beanManager().resolve(beans(parameter));
        if (bean == null) {
            throw new IllegalArgumentException(FIXTURE.noSuchBean(place, parameter.toString()));
        }
        return application.beanManager().getReference(bean, parameter.getParameterizedType(), context);
    }

    private Set<Bean<?>> beans(Parameter parameter) {
        return application.beanManager().getBeans(parameter.getParameterizedType(), qualifiers(parameter));
    }

    private Annotation[] qualifiers(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .filter(annotation -> application.beanManager().isQualifier(annotation.annotationType()))
                .map(annotation ->
                        session(annotation).map(Annotation.class::cast).orElse(annotation))
                .toArray(Annotation[]::new);
    }

    private static Optional<Session> session(Annotation annotation) {
        return annotation instanceof Session session
                ? Optional.of(session)
                : Optional.ofNullable(annotation.annotationType().getAnnotation(Session.class));
    }

    private void check(String place, Annotation qualifier) {
        session(qualifier)
                .ifPresent(session ->
                        new KnownConnections(application.connections().names()).require(place, session.value()));
    }
}
