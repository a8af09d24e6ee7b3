package io.tandem.benchmarks.starts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedEntitiesTest {

    @Test
    void areTheSameForSpringButForWhatIsTandems() {
        String own = GeneratedEntities.source(Application.TANDEM, 33, 1);

        assertThat(GeneratedEntities.source(Application.SPRING, 33, 1))
                .isEqualTo(own.replace("@io.tandem.Connection(\"connection1\") ", ""))
                .doesNotContain("tandem");
    }

    @Test
    void areDealtOutToTheConnections() {
        assertThat(Application.TANDEM.resources(new Size(2, 3))).containsEntry("entities.txt", """
                        default generated.connection0.Entity0
                        connection1 generated.connection1.Entity1
                        default generated.connection0.Entity2
                        """);
    }

    @Test
    void areOneForEachConnectionAtLeast() {
        Size size = new Size(32, 10);

        assertThat(size.all()).isEqualTo(32);
        assertThat(size.entity(31)).isEqualTo("generated.connection31.Entity31");
        assertThat(Application.SPRING.resources(size))
                .containsEntry("application.properties", "generated.connections=32\n");
    }
}
