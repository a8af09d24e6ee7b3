package io.tandem;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom. */
class PackageRulesTest {

    private static final JavaClasses TANDEM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tandem");

    /** Fewer would mean that the rules look at nothing. */
    private static final int MINIMUM = 130;

    @Test
    void theRulesLookAtTheWholeJar() {
        assertThat(TANDEM.size()).isGreaterThan(MINIMUM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    io.tandem                         | io.tandem.spi
                    io.tandem.spi                     | io.tandem
                    io.tandem.internal.messages       | io.tandem
                    io.tandem.internal.config         | io.tandem io.tandem.spi internal.messages
                    io.tandem.internal.discovery      | internal.messages
                    io.tandem.internal.processor      | internal.discovery
                    io.tandem.internal.plan           | io.tandem io.tandem.spi internal.messages internal.config internal.discovery
                    io.tandem.internal.orm            | io.tandem io.tandem.spi internal.messages internal.config internal.discovery internal.plan internal.threads internal.orm.query
                    io.tandem.internal.orm.query      | io.tandem internal.messages
                    io.tandem.internal.tx             | io.tandem io.tandem.spi internal.messages internal.config internal.plan internal.tx.jdbc internal.tx.decision internal.tx.socket internal.tx.xa internal.limit internal.statistics
                    io.tandem.internal.tx.decision    | io.tandem.spi
                    io.tandem.internal.tx.jdbc        | internal.messages
                    io.tandem.internal.tx.socket      | internal.limit
                    io.tandem.internal.tx.xa          | io.tandem.spi internal.messages
                    io.tandem.internal.demarcation    | io.tandem io.tandem.spi internal.messages
                    io.tandem.internal.limit          |
                    io.tandem.internal.threads        |
                    io.tandem.internal.statistics     |
                    io.tandem.internal.operations     | io.tandem io.tandem.spi internal.messages internal.limit internal.statistics
                    io.tandem.internal.health         | internal.operations
                    io.tandem.internal.metrics        | internal.operations internal.statistics
                    io.tandem.internal.runtime        | io.tandem io.tandem.spi internal.messages internal.config internal.discovery internal.plan internal.orm internal.tx internal.demarcation internal.limit internal.threads internal.operations
                    io.tandem.internal.platform.embedded | io.tandem.spi internal.messages internal.limit internal.platform.embedded.journal internal.platform.server
                    io.tandem.internal.platform.embedded.journal | io.tandem.spi internal.messages
                    io.tandem.internal.platform.weld  |
                    io.tandem.internal.platform.server  | io.tandem.spi internal.messages
                    io.tandem.internal.platform.payara  | io.tandem.spi internal.messages internal.platform.server
                    io.tandem.internal.platform.wildfly | io.tandem.spi internal.messages internal.platform.server
                    io.tandem.internal.platform.quarkus | io.tandem.spi internal.messages internal.platform.embedded
                    io.tandem.internal.quarkus        | io.tandem io.tandem.spi internal.messages internal.config internal.discovery internal.plan internal.runtime internal.cdi internal.platform.quarkus
                    io.tandem.internal.cdi            | io.tandem io.tandem.spi internal.messages internal.config internal.discovery internal.plan internal.runtime internal.operations internal.health internal.metrics
                    """)
    void usesOnlyWhatItMay(String name, String allowed) {
        String[] permitted = Stream.concat(
                        Stream.of(name),
                        Arrays.stream(allowed == null ? new String[0] : allowed.split(" "))
                                .map(each -> each.startsWith("internal") ? "io.tandem." + each : each))
                .toArray(String[]::new);
        assertThat(TANDEM.stream().filter(resideInAnyPackage(name)).count()).isPositive();
        classes()
                .that(resideInAnyPackage(name))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("io.tandem..").or(resideInAnyPackage(permitted)))
                .check(TANDEM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    jakarta.enterprise.inject.spi.. | io.tandem.internal.cdi io.tandem.internal.quarkus
                    org.hibernate..                 | io.tandem.internal.orm io.tandem.internal.orm.query io.tandem io.tandem.spi
                    com.arjuna..                    | io.tandem.internal.platform.embedded io.tandem.internal.platform.weld io.tandem.internal.platform.quarkus
                    io.agroal..                     | io.tandem.internal.tx io.tandem.internal.platform.quarkus io.tandem.internal.quarkus
                    io.quarkus..                    | io.tandem.internal.quarkus
                    io.smallrye..                   | io.tandem.internal.quarkus
                    io.github.classgraph..          | io.tandem.internal.discovery
                    org.eclipse.microprofile.config..  | io.tandem.internal.config io.tandem.internal.quarkus
                    org.eclipse.microprofile.health..  | io.tandem.internal.health
                    org.eclipse.microprofile.metrics.. | io.tandem.internal.metrics
                    io.micrometer..                 | io.tandem.internal.metrics
                    javax.management..              | io.tandem.internal.operations
                    """)
    void isKnownOnlyTo(String library, String packages) {
        noClasses()
                .that(resideOutsideOfPackages(packages.split(" ")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .check(TANDEM);
    }

    /**
     * Tables without an entity class are said in the event that an application observes, and are Hibernate's metadata: a
     * cover over all of that would be Hibernate's mapping model once more.
     */
    @Test
    void onlyTheContributorsOfTablesTieTheApiToTheSpiAndTheSpiToHibernate() {
        noClasses()
                .that()
                .resideInAPackage("io.tandem")
                .and()
                .doNotHaveSimpleName("ConnectionsConfiguring")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tandem.spi")
                .check(TANDEM);
        classes()
                .that()
                .haveSimpleName("ConnectionsConfiguring")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackages("io.tandem.spi").or(name("io.tandem.spi.MetadataContributor")))
                .check(TANDEM);
        noClasses()
                .that()
                .resideInAPackage("io.tandem.spi")
                .and()
                .haveNameNotMatching(".*\\.(SchemaMetadata|TableMetadata)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate..")
                .check(TANDEM);
    }

    @Test
    void theExtensionItselfNamesNoHibernateType() {
        noClasses()
                .that()
                .haveNameMatching(
                        "io\\.tandem\\.internal\\.cdi\\.(TandemExtension|Application|Found|.*WithoutHibernate).*")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "io.tandem.internal.orm.."))
                .check(TANDEM);
    }
}
