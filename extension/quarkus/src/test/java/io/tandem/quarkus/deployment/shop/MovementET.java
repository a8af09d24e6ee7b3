package io.tandem.quarkus.deployment.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tandem.Connections;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A test of an application's; this build does not run it itself. */
@QuarkusTest
public class MovementET {

    @Inject
    Connections connections;

    @Test
    void isInTheWarehouse() {
        assertEquals(Set.of("default", "warehouse"), connections.names());
        assertEquals(Set.of(Movement.class), connections.get("warehouse").entities());
    }
}
