package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import io.tandem.Connections;
import io.tandem.quarkus.deployment.shop.Order;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Quarkus's own Hibernate extension is among those of the application. */
class HibernateOrmBesideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Order.class))
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-hibernate-orm", Version.getVersion())))
            .overrideConfigKey("sql.connection.default.url", "jdbc:h2:mem:beside")
            .setLogRecordPredicate(
                    line -> line.getMessage() != null && line.getMessage().contains("TANDEM00223"))
            .assertLogRecords(lines -> assertThat(lines).singleElement().satisfies(line -> assertThat(line.getMessage())
                    .contains("quarkus-hibernate-orm is among the application's extensions, and is switched off")
                    .contains("'quarkus.hibernate-orm.enabled=false'", "set 'quarkus.hibernate-orm.enabled=true'")));

    @Inject
    Connections connections;

    @Test
    void isSwitchedOffAndSaidSo() {
        assertThat(connections.get("default").entities()).containsExactly(Order.class);
    }
}
