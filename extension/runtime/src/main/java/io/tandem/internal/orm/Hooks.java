package io.tandem.internal.orm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Interceptor;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What the application hangs into one session factory; each object by whatever contracts of Hibernate it implements. */
final class Hooks {

    private static final String VALIDATION = "jakarta.validation.ValidatorFactory";

    /** The settings that name a class to be called. */
    private static final List<String> CLASSES = List.of(
            AvailableSettings.INTERCEPTOR,
            AvailableSettings.STATEMENT_INSPECTOR,
            AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER);

    private final List<Object> hooks;
    private final ApplicationBeans beans;
    private final ClassLoader loader;

    Hooks(List<Object> hooks, ApplicationBeans beans, ClassLoader loader) {
        this.hooks = hooks;
        this.beans = beans;
        this.loader = loader;
    }

    /** Those that are settings; the plan has made sure that there is one of each at most. */
    void addTo(Map<String, Object> settings) {
        CLASSES.forEach(name -> settings.computeIfPresent(name, (key, value) -> injected(value)));
        for (Object hook : hooks) {
            if (hook instanceof Interceptor) {
                settings.put(AvailableSettings.INTERCEPTOR, hook);
            }
            if (hook instanceof StatementInspector) {
                settings.put(AvailableSettings.STATEMENT_INSPECTOR, hook);
            }
            if (hook instanceof CurrentTenantIdentifierResolver) {
                settings.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, hook);
            }
            if (implementsByName(hook.getClass(), VALIDATION)) {
                settings.putIfAbsent(AvailableSettings.JAKARTA_VALIDATION_FACTORY, hook);
            }
        }
    }

    /** Those that take part while the factory is built. */
    List<Integrator> integrators() {
        List<Integrator> integrators = new ArrayList<>();
        for (Object hook : hooks) {
            if (hook instanceof Integrator integrator) {
                integrators.add(integrator);
            }
        }
        integrators.add(new EventListeners(hooks));
        return integrators;
    }

    /** An object where the class has something to be injected; else Hibernate makes it, or says what is wrong with it. */
    private Object injected(Object className) {
        try {
            return beans.source()
                    .apply(Class.forName(String.valueOf(className), false, loader))
                    .orElse(className);
        } catch (ClassNotFoundException unknown) {
            return className;
        }
    }

    /** By name, because Bean Validation need not be there. */
    private static boolean implementsByName(Class<?> type, String contract) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().equals(contract) || implementsByName(each, contract)) {
                return true;
            }
        }
        return type.getSuperclass() != null && implementsByName(type.getSuperclass(), contract);
    }
}
