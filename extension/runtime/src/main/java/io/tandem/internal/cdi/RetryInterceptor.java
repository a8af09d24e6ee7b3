package io.tandem.internal.cdi;

import io.tandem.RetryTransaction;
import io.tandem.internal.config.Durations;
import io.tandem.internal.runtime.Retries;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serial;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls methods again. What makes it an interceptor is added by {@link #addTo}: the class itself must not say it twice,
 * or a container that scans this archive would know two.
 */
public class RetryInterceptor implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Around {@code @Transactional}, which has 200 (Jakarta Transactions 2.0, 3.7). */
    public static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 190;

    /** What the container injects is a client proxy, and that is serializable. */
    @SuppressWarnings("serial")
    private final Retries retries;

    @Inject
    public RetryInterceptor(Retries retries) {
        this.retries = retries;
    }

    static void addTo(BeforeBeanDiscovery event) {
        event.addAnnotatedType(RetryInterceptor.class, RetryInterceptor.class.getName())
                .add(new AsInterceptor())
                .add(new AsRetry())
                .add(new AsPriority());
    }

    /** Calls the method until it succeeds, or its attempts are used up. */
    @AroundInvoke
    public @Nullable Object call(InvocationContext context) throws Exception {
        Method method = context.getMethod();
        String place = method.getDeclaringClass().getName() + "." + method.getName();
        RetryTransaction rules = rules(method, context.getTarget().getClass());
        RetriedMethods.problem(rules, place).ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        Duration delay = Durations.parse(rules.delay()).orElseThrow();
        return retries.call(rules.attempts(), delay, place, context::proceed);
    }

    /** The method's own, else the class's, also by a stereotype. */
    private static RetryTransaction rules(Method method, Class<?> target) {
        return Stream.concat(
                        Stream.of(method, target),
                        Arrays.stream(target.getAnnotations()).map(Annotation::annotationType))
                .map(element -> element.getAnnotation(RetryTransaction.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(AsRetry::new);
    }

    private static final class AsInterceptor extends AnnotationLiteral<Interceptor> implements Interceptor {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private static final class AsRetry extends AnnotationLiteral<RetryTransaction> implements RetryTransaction {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public int attempts() {
            return 3;
        }

        @Override
        public String delay() {
            return "50ms";
        }
    }

    private static final class AsPriority extends AnnotationLiteral<Priority> implements Priority {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public int value() {
            return PRIORITY;
        }
    }
}
