package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusDevModeTest;
import io.tandem.quarkus.deployment.shop.Movement;
import io.tandem.quarkus.deployment.shop.Office;
import io.tandem.quarkus.deployment.shop.Order;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A source file or the configuration changes while the application runs. */
class DevModeTest {

    private static final String CONFIGURATION = "application.properties";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Movement.class, Office.class)
                    .addAsResource(new StringAsset("""
                                    sql.twophase=true
                                    sql.connection.default.url=jdbc:h2:mem:shop
                                    sql.connection.warehouse.url=jdbc:h2:mem:warehouse
                                    sql.transaction.log-dir=target/dev-mode-log
                                    """), CONFIGURATION));

    @Test
    void followsAnEntityToAnotherConnectionAndANewConnection() throws IOException {
        assertThat(entities()).isEqualTo("{default=[Order], warehouse=[Movement]}");

        APPLICATION.modifySourceFile(
                Movement.class, source -> source.replace("@Connection(\"warehouse\")", "@Connection(\"default\")"));
        assertThat(entities()).isEqualTo("{default=[Movement, Order], warehouse=[]}");

        APPLICATION.modifyResourceFile(
                CONFIGURATION, text -> text + "sql.connection.archive.url=jdbc:h2:mem:archive\n");
        APPLICATION.modifySourceFile(
                Movement.class, source -> source.replace("@Connection(\"default\")", "@Connection(\"archive\")"));
        assertThat(entities()).isEqualTo("{archive=[Movement], default=[Order], warehouse=[]}");
    }

    private static String entities() throws IOException {
        try (InputStream in = URI.create("http://localhost:8080/office").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
