package io.tandem.internal.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.annotations.Message;
import org.junit.jupiter.api.Test;

/** The message catalogue as a whole. */
class CatalogueTest {

    private static final JavaClasses TANDEM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tandem");

    private static final String MESSAGE = "org.jboss.logging.annotations.Message";

    private record Range(int first, int last) {

        boolean holds(int id) {
            return first <= id && id <= last;
        }
    }

    private static final Map<Class<?>, Range> RANGES = Map.of(
            LifecycleMessages.class, new Range(1, 99),
            ConfigurationMessages.class, new Range(100, 199),
            MappingMessages.class, new Range(200, 299),
            QuarkusMessages.class, new Range(220, 229),
            TransactionMessages.class, new Range(300, 354),
            TransactionWarnings.class, new Range(350, 399),
            RecoveryMessages.class, new Range(400, 479),
            ParticipantMessages.class, new Range(480, 489));

    @Test
    void everyInterfaceOfTheCatalogueHasARange() {
        assertThat(messages().map(JavaMethod::getOwner).map(JavaClass::getName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        RANGES.keySet().stream().map(Class::getName).toList());
        assertThat(messages()).hasSizeGreaterThan(60);
    }

    @Test
    void everyIdIsInTheRangeOfItsInterface() {
        RANGES.forEach((type, range) -> assertThat(messagesOf(type).filter(CatalogueTest::whole))
                .allSatisfy(method -> assertThat(range.holds(id(method)))
                        .as(method.getName() + " " + id(method))
                        .isTrue()));
    }

    @Test
    void everyIdIsUsedOnce() {
        Map<Integer, List<String>> byId = new HashMap<>();
        messages().filter(CatalogueTest::whole).forEach(method -> byId.computeIfAbsent(
                        id(method), id -> new ArrayList<>())
                .add(method.getName()));

        assertThat(byId).allSatisfy((id, methods) -> assertThat(methods).hasSize(1));
    }

    @Test
    void everyMessageHasANameOfItsOwnInItsInterface() {
        RANGES.keySet().forEach(type -> assertThat(messagesOf(type).map(JavaMethod::getName))
                .doesNotHaveDuplicates());
    }

    @Test
    void everyMessageIsSaidSomewhere() {
        assertThat(messages().filter(method -> method.getAccessesToSelf().isEmpty()))
                .extracting(JavaMethod::getFullName)
                .isEmpty();
    }

    @Test
    void everyMessageEndsAsASentenceOrWithWhatItQuotes() {
        assertThat(messages().filter(CatalogueTest::whole).map(CatalogueTest::text))
                .allSatisfy(text -> assertThat(text).matches("(?s).*([.?]|%(\\d\\$)?[sn])"));
    }

    private static Stream<JavaMethod> messagesOf(Class<?> type) {
        return messages().filter(method -> method.getOwner().isEquivalentTo(type));
    }

    private static Stream<JavaMethod> messages() {
        return TANDEM.stream()
                .filter(JavaClass::isInterface)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> annotation(method).isPresent());
    }

    /** Parts of messages have no id of their own. */
    private static boolean whole(JavaMethod method) {
        return id(method) != Message.NONE;
    }

    private static int id(JavaMethod method) {
        return (int) annotation(method).orElseThrow().get("id").orElseThrow();
    }

    private static String text(JavaMethod method) {
        return (String) annotation(method).orElseThrow().get("value").orElseThrow();
    }

    private static Optional<JavaAnnotation<JavaMethod>> annotation(JavaMethod method) {
        return method.tryGetAnnotationOfType(MESSAGE);
    }
}
