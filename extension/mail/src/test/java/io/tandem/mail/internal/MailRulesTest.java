package io.tandem.mail.internal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Mail is built with what everybody has. */
class MailRulesTest {

    @Test
    void usesTandemsInterfacesOnly() {
        JavaClasses mail = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.tandem.mail");
        assertThat(mail.size()).isGreaterThan(12);
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("io.tandem..")
                        .or(resideInAnyPackage("io.tandem.mail..", "io.tandem", "io.tandem.spi")))
                .check(mail);
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("org.eclipse.angus.."))
                .because("application servers hide them")
                .check(mail);
    }
}
