package io.tandem.internal.cdi;

import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.Plan;
import io.tandem.internal.plan.Repository;
import io.tandem.internal.plan.RepositoryRules;
import io.tandem.internal.plan.Request;
import io.tandem.internal.runtime.Tandem;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The repositories that Hibernate's annotation processor generated from interfaces with Jakarta Data's
 * {@code @Repository}. They expect a persistence unit; they get what leads to the connection's session.
 */
final class Repositories {

    private static final String REPOSITORY = "jakarta.data.repository.Repository";

    private final PersistenceUnits units;
    private final Map<String, Repository> found = new TreeMap<>();
    private final Map<String, String> connections = new ConcurrentHashMap<>();

    Repositories(PersistenceUnits units) {
        this.units = units;
    }

    /** Takes a class that expects a persistence unit, unless it is no repository, or the unit is there. */
    <T> void add(ProcessAnnotatedType<T> event) {
        Class<T> type = event.getAnnotatedType().getJavaClass();
        repository(type).ifPresent(contract -> event.getAnnotatedType().getFields().stream()
                .filter(field -> field.isAnnotationPresent(PersistenceUnit.class))
                .findFirst()
                .map(field -> field.getAnnotation(PersistenceUnit.class).unitName())
                .filter(unit -> !units.contain(unit))
                .ifPresent(unit -> {
                    found.put(type.getName(), Repository.of(type, contract.getName(), unit));
                    inject(event);
                }));
    }

    private static <T> void inject(ProcessAnnotatedType<T> event) {
        String name = event.getAnnotatedType().getJavaClass().getName();
        event.configureAnnotatedType()
                .filterFields((AnnotatedField<? super T> field) -> field.isAnnotationPresent(PersistenceUnit.class))
                .forEach(field -> field.remove(annotation -> annotation instanceof PersistenceUnit)
                        .add(InjectLiteral.INSTANCE)
                        .add(new ForRepository.Literal(name)));
    }

    /** By name, because Jakarta Data need not be there. */
    private static Optional<Class<?>> repository(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(contract -> Arrays.stream(contract.getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getName().equals(REPOSITORY)))
                .findFirst();
    }

    /** The connections that repositories name. */
    List<Request> requests() {
        return found.values().stream()
                .filter(repository -> !repository.dataStore().isEmpty())
                .map(repository -> new Request(repository.dataStore(), repository.name() + " (dataStore)"))
                .toList();
    }

    void register(AfterBeanDiscovery event, Tandem tandem) {
        found.forEach((type, repository) -> event.addBean()
                .beanClass(EntityManagerFactory.class)
                .types(EntityManagerFactory.class)
                .qualifiers(new ForRepository.Literal(type))
                .scope(Dependent.class)
                .id("tandem/repository/" + type)
                .createWith(context ->
                        tandem.repositoryFactory(() -> connections.getOrDefault(type, repository.dataStore()))));
    }

    /** Finds out the connection of each. */
    List<Problem> settle(Plan plan) {
        RepositoryRules rules = new RepositoryRules(plan);
        found.forEach((type, repository) ->
                rules.connection(repository).ifPresent(connection -> connections.put(type, connection)));
        return rules.problems();
    }
}
