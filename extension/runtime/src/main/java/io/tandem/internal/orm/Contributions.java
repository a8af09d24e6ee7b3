package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.internal.config.ConnectionConfig.SchemaAction;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.spi.MetadataContributor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets the contributors of one connection add to its metadata, when its entities are bound. Hibernate finds those who may
 * through the service loader only, one for all session factories; so the class loader service of this factory names this
 * one more.
 */
final class Contributions implements AdditionalMappingContributor {

    private final String connection;
    private final SchemaAction action;
    private final List<MetadataContributor> contributors;

    private Contributions(String connection, SchemaAction action, List<MetadataContributor> contributors) {
        this.connection = connection;
        this.action = action;
        this.contributors = contributors;
    }

    /** Where the services of one session factory come from. */
    static BootstrapServiceRegistryBuilder bootstrap(
            ClassLoader loader, ConnectionPlan plan, List<MetadataContributor> contributors) {
        BootstrapServiceRegistryBuilder bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(loader);
        if (contributors.isEmpty()) {
            return bootstrap;
        }
        ClassLoaderService services = bootstrap.build().requireService(ClassLoaderService.class);
        return new BootstrapServiceRegistryBuilder()
                .applyClassLoaderService(
                        new Contributions(plan.name(), plan.config().schema(), contributors).addedTo(services));
    }

    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector metadata,
            ResourceStreamLocator resources,
            MetadataBuildingContext context) {
        ContributedSchema schema = new ContributedSchema(connection, action, metadata, context);
        for (MetadataContributor contributor : contributors) {
            try {
                contributor.contribute(schema);
            } catch (RuntimeException | LinkageError e) {
                throw new OrmException(MAPPING.contributorFailed(connection, String.valueOf(e.getMessage())), e);
            }
        }
    }

    /** The service, with this contributor added to those that it finds. */
    private ClassLoaderService addedTo(ClassLoaderService service) {
        InvocationHandler handler = (self, method, arguments) -> answer(service, method, arguments);
        return (ClassLoaderService) Proxy.newProxyInstance(
                ClassLoaderService.class.getClassLoader(), new Class<?>[] {ClassLoaderService.class}, handler);
    }

    private @Nullable Object answer(ClassLoaderService service, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Object answer = HandedOut.invoke(method, service, arguments);
        if (method.getName().equals("loadJavaServices")
                && arguments != null
                && arguments[0] == AdditionalMappingContributor.class
                && answer instanceof Collection<?> found) {
            List<Object> all = new ArrayList<>(found);
            all.add(this);
            return all;
        }
        return answer;
    }
}
