package io.tandem.internal.cdi;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.Connection;
import io.tandem.internal.config.TandemConfig;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.Hook;
import io.tandem.internal.plan.HookRules;
import io.tandem.internal.plan.OwnConnection;
import io.tandem.internal.plan.Request;
import io.tandem.internal.plan.Suppliers;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the application hangs into Hibernate: beans qualified with {@link Connection} that Hibernate can call. */
public final class SuppliedHooks {

    /** In a fixed order, which is the order in which listeners of one event are called. */
    private final Map<Hook, Bean<?>> found =
            new TreeMap<>(Comparator.comparing(Hook::connection).thenComparing(Hook::place));

    private final List<Problem> problems = new ArrayList<>();

    /** Takes a bean that was found to be one before, at build time. */
    public void add(Bean<?> bean, String place) {
        bean.getQualifiers().stream()
                .filter(Connection.class::isInstance)
                .map(Connection.class::cast)
                .findFirst()
                .ifPresent(own -> found.put(new Hook(own.value(), place, contracts(bean)), bean));
    }

    private static Set<String> contracts(Bean<?> bean) {
        Set<String> contracts = new TreeSet<>();
        bean.getTypes().forEach(type -> contracts.addAll(Suppliers.hibernateContracts(raw(type))));
        return contracts;
    }

    void add(Bean<?> bean, Annotated annotated) {
        Set<String> contracts = contracts(bean);
        if (contracts.isEmpty()) {
            return;
        }
        String place = SuppliedConnections.place(bean, annotated);
        Optional<Connection> own = bean.getQualifiers().stream()
                .filter(Connection.class::isInstance)
                .map(Connection.class::cast)
                .findFirst();
        if (own.isPresent()) {
            found.put(new Hook(own.get().value(), place, contracts), bean);
        } else {
            OwnConnection.of(element(bean, annotated))
                    .ifPresent(name -> problems.add(Problem.of(name, MAPPING.hookUnderAlias(place, name))));
        }
    }

    /** The connections they are for. */
    List<Request> requests() {
        return found.keySet().stream()
                .map(hook -> new Request(hook.connection(), hook.place()))
                .toList();
    }

    /** What is wrong with them, without any of them being made. */
    List<Problem> check(TandemConfig config) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(HookRules.check(found.keySet(), config));
        return all;
    }

    /** Makes them: the objects of each connection. */
    Map<String, List<Object>> resolve(Instances instances, List<Problem> failed) {
        Map<String, List<Object>> resolved = new HashMap<>();
        found.forEach((hook, bean) -> {
            try {
                Object instance = instances.reference(bean, Object.class);
                resolved.computeIfAbsent(hook.connection(), name -> new ArrayList<>())
                        .add(instance);
            } catch (RuntimeException e) {
                failed.add(Problem.of(
                        hook.connection(), MAPPING.hookRefused(hook.place(), hook.connection(), e.toString())));
            }
        });
        return resolved;
    }

    private static AnnotatedElement element(Bean<?> bean, Annotated annotated) {
        if (annotated instanceof AnnotatedMember<?> member && member.getJavaMember() instanceof AnnotatedElement own) {
            return own;
        }
        return annotated instanceof AnnotatedType<?> type ? type.getJavaClass() : bean.getBeanClass();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
