package io.tandem.files.internal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Files are built with what everybody has. */
class FilesRulesTest {

    @Test
    void usesTandemsInterfacesOnly() {
        JavaClasses files = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.tandem.files");
        assertThat(files.size()).isGreaterThan(25);
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("io.tandem..")
                        .or(resideInAnyPackage("io.tandem.files..", "io.tandem", "io.tandem.spi")))
                .check(files);
    }
}
