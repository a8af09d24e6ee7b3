package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.tandem.junit5.Commit;
import io.tandem.junit5.Doomed;
import io.tandem.junit5.NoTransaction;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads what a test asks for: the nearest annotation wins. */
final class TestModes {

    private TestModes() {}

    static TestMode of(ExtensionContext context) {
        AnnotatedElement ends = elements(context)
                .filter(element -> has(element, Commit.class) || has(element, Doomed.class))
                .findFirst()
                .orElse(context.getRequiredTestMethod());
        boolean commits = has(ends, Commit.class);
        boolean doomed = has(ends, Doomed.class);
        if (commits && doomed) {
            throw new IllegalArgumentException(FIXTURE.commitAndDoomed(ends.toString()));
        }
        boolean transaction = elements(context).noneMatch(element -> has(element, NoTransaction.class));
        return new TestMode(
                context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName(),
                commits,
                doomed,
                transaction);
    }

    /** The method, its class, and those around it. */
    private static Stream<AnnotatedElement> elements(ExtensionContext context) {
        return Stream.concat(
                Stream.of(context.getRequiredTestMethod()),
                Stream.<Class<?>>iterate(
                        context.getRequiredTestClass(), type -> type != null, Class::getEnclosingClass));
    }

    private static boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return AnnotationSupport.isAnnotated(Optional.of(element), annotation);
    }
}
