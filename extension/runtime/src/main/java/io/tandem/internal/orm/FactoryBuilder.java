package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.internal.config.ConnectionConfig.SchemaAction;
import io.tandem.internal.discovery.MappingFile;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.spi.MetadataContributor;
import io.tandem.spi.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/** Builds the session factory of one connection. */
public final class FactoryBuilder {

    private final TandemJtaPlatform platform;
    private final ClassLoader loader;
    private final List<MappingFile> mappingFiles;
    private final Map<String, List<MetadataContributor>> contributors;
    private final ApplicationBeans beans;
    private final AnnotationCaches annotations = AnnotationCaches.find();
    private final Map<String, List<Object>> hooks;

    /**
     * @param contributors what adds tables without entity classes, by connection
     * @param beans the bean of a class, or an instance of it with its fields injected; empty where a constructor will do
     * @param hooks what the application hangs into Hibernate, by connection
     */
    public FactoryBuilder(
            Platform platform,
            RollbackMark mark,
            ClassLoader loader,
            List<MappingFile> mappingFiles,
            Map<String, List<MetadataContributor>> contributors,
            Function<Class<?>, Optional<Object>> beans,
            Map<String, List<Object>> hooks) {
        this.platform = new TandemJtaPlatform(platform, mark);
        this.loader = loader;
        this.mappingFiles = mappingFiles;
        this.contributors = contributors;
        this.beans = new ApplicationBeans(beans);
        this.hooks = hooks;
    }

    /** What is wrong with the Hibernate settings of a connection. */
    public static List<Problem> check(ConnectionPlan plan) {
        return FactorySettings.check(plan.config());
    }

    /**
     * Whether the factory may be built in another thread than the start's, beside others: not where the application was
     * promised that thread, and not where a schema is changed, since two connections may have one database.
     */
    boolean inAnyThread(ConnectionPlan plan) {
        return contributors.getOrDefault(plan.name(), List.of()).isEmpty()
                && hooks.getOrDefault(plan.name(), List.of()).isEmpty()
                && !FactorySettings.changesSchema(plan.config());
    }

    /**
     * Builds the factory, and the schema as configured.
     *
     * @throws OrmException if Hibernate refuses entities or schema; the text says why
     */
    Factory build(ConnectionPlan plan, DataSource dataSource) {
        Hooks own = new Hooks(hooks.getOrDefault(plan.name(), List.of()), beans, loader);
        BootstrapServiceRegistryBuilder bootstrap =
                Contributions.bootstrap(loader, plan, contributors.getOrDefault(plan.name(), List.of()));
        own.integrators().forEach(bootstrap::applyIntegrator);
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap.build())
                .applySettings(FactorySettings.of(plan.config(), dataSource, platform, beans, own))
                .build();
        try {
            Metadata metadata = sources(plan, registry).buildMetadata();
            Set<String> tables = tables(plan, metadata);
            SessionFactory factory = metadata.buildSessionFactory();
            return new Factory(factory, registry, classes(plan), tables);
        } catch (SchemaManagementException e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw new OrmException(
                    MAPPING.schemaRefused(plan.name(), key(plan.config().schema()), chain(e)), e);
        } catch (HibernateException | LinkageError e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw new OrmException(MAPPING.mappingRefused(plan.name(), chain(e)), e);
        } catch (RuntimeException e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        } finally {
            annotations.forget(plan.classes(), loader);
        }
    }

    /** A session factory, and what was learnt while it was built. */
    record Factory(
            SessionFactory factory, StandardServiceRegistry registry, Set<Class<?>> entities, Set<String> tables) {

        void close() {
            factory.close();
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    private MetadataSources sources(ConnectionPlan plan, StandardServiceRegistry registry) {
        MetadataSources sources = new MetadataSources(registry);
        plan.classes().forEach(sources::addAnnotatedClassName);
        for (MappingFile file : mappingFiles) {
            try (InputStream own = file.filtered(plan.classes())) {
                sources.addInputStream(own);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    private static Set<String> tables(ConnectionPlan plan, Metadata metadata) {
        IdentityHashMap<Table, PersistentClass> owners = new IdentityHashMap<>();
        Set<String> tables = new TreeSet<>();
        for (PersistentClass entity : byName(metadata).values()) {
            Table table = entity.getTable();
            PersistentClass other = owners.putIfAbsent(table, entity);
            if (other != null
                    && other.getRootClass() != entity.getRootClass()
                    && entity.isMutable()
                    && other.isMutable()) {
                throw new OrmException(
                        MAPPING.sameTable(other.getEntityName(), entity.getEntityName(), table.getName(), plan.name()),
                        new IllegalArgumentException(table.getName()));
            }
        }
        for (Table table : metadata.collectTableMappings()) {
            if (table.isPhysicalTable()) {
                tables.add(table.getName());
            }
        }
        return tables;
    }

    private static Map<String, PersistentClass> byName(Metadata metadata) {
        Map<String, PersistentClass> entities = new TreeMap<>();
        metadata.getEntityBindings().forEach(entity -> entities.put(entity.getEntityName(), entity));
        return entities;
    }

    private Set<Class<?>> classes(ConnectionPlan plan) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (String entity : plan.entities()) {
            try {
                classes.add(Class.forName(entity, false, loader));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("Planned, but gone: " + entity, e);
            }
        }
        return classes;
    }

    private static String key(SchemaAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String chain(Throwable e) {
        StringBuilder text = new StringBuilder(String.valueOf(e.getMessage()));
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (text.indexOf(message) < 0) {
                text.append("; ").append(message);
            }
        }
        return text.toString();
    }
}
