package io.tandem.junit5.internal.container;

import io.tandem.junit5.TestDatabases;
import io.tandem.junit5.TestTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The fixture's own beans, and the start and the end of the container. */
public class TestBeans implements Extension {

    private static final int FIRST = 1;

    private final TestedApplication application;
    private final Set<Class<?>> found = new HashSet<>();
    private Set<Annotation> aliases = Set.of();

    TestBeans(TestedApplication application) {
        this.application = application;
    }

    /** A container that weld-junit makes does not know what the test itself injects. */
    void serve(Class<?> test) {
        aliases = Aliases.of(test);
    }

    void use(@Observes BeforeBeanDiscovery event) {
        for (Annotation alias : aliases) {
            event.addAnnotatedType(AliasUse.class, alias.toString())
                    .fields()
                    .forEach(field -> field.add(InjectLiteral.INSTANCE).add(alias));
        }
    }

    void find(@Observes ProcessAnnotatedType<?> event) {
        found.add(event.getAnnotatedType().getJavaClass());
    }

    /** What no archive has; an alternative is selected for all archives. */
    void add(@Observes AfterTypeDiscovery event) {
        SetUp setUp = application.set().setUp();
        Stream.concat(setUp.beans().stream(), setUp.alternatives().stream())
                .filter(found::add)
                .forEach(type -> event.addAnnotatedType(type, type.getName()));
        event.getAlternatives().addAll(setUp.alternatives());
    }

    void register(@Observes AfterBeanDiscovery event) {
        event.addBean()
                .types(TestTransaction.class)
                .beanClass(TestTransaction.class)
                .createWith(context -> new TestTransaction(application));
        event.addBean()
                .types(TestDatabases.class)
                .beanClass(TestDatabases.class)
                .createWith(context -> new TestDatabases(application));
    }

    void started(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object event, BeanManager ready) {
        application.started(ready);
    }

    /** Before Tandem waits for the end of running transactions, of which the test's is one. */
    void stopping(@Observes @Priority(FIRST) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        application.stopping();
    }
}
