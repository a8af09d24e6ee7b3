package io.tandem.jms.internal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Queues are built with what everybody has, and for every provider. */
class JmsRulesTest {

    private final JavaClasses queues = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tandem.jms");

    @Test
    void usesTandemsInterfacesOnly() {
        assertThat(queues.size()).isGreaterThan(10);
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("io.tandem..")
                        .or(resideInAnyPackage("io.tandem.jms..", "io.tandem", "io.tandem.spi")))
                .check(queues);
    }

    @Test
    void knowsNoProvider() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.tandem..",
                        "java..",
                        "javax.transaction.xa..",
                        "jakarta..",
                        "org.jboss.logging..",
                        "org.jspecify.."))
                .check(queues);
    }
}
