package io.tandem.it.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.Connections;
import io.tandem.Sessions;
import io.tandem.it.support.Scenario;
import jakarta.enterprise.inject.UnsatisfiedResolutionException;
import org.junit.jupiter.api.Test;

/** Which connection an entity belongs to, and what follows it there. */
class OwnershipIT extends Scenario {

    OwnershipIT() {
        super("home", "garden");
    }

    @Test
    void theNearestAnnotationWins() {
        Connections connections = application.bean(Connections.class);

        assertThat(connections.get("home").entities()).containsExactlyInAnyOrder(Room.class, Lamp.class);
        assertThat(connections.get("garden").entities()).containsExactlyInAnyOrder(Shed.class, Tree.class);
    }

    @Test
    void thereIsNoConnectionThatNobodyNamed() {
        assertThat(application.bean(Connections.class).names()).containsExactly("garden", "home");
    }

    @Test
    void embeddablesConvertersAndMappedSuperclassesServeBoth() throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> {
            sessions.of(Room.class).persist(new Room(1));
            sessions.of(Shed.class).persist(new Shed(1));
            sessions.of(Tree.class).persist(new Tree(1, "oak"));
            sessions.of(Lamp.class).persist(new Lamp(1, "desk lamp"));
        });

        assertThat(database("home").column("select colour from Room")).containsExactly("colour red");
        assertThat(database("garden").column("select colour from Shed")).containsExactly("colour green");
        assertThat(database("garden").column("select name from Tree")).containsExactly("oak");
        assertThat(database("home").column("select name from Lamp")).containsExactly("desk lamp");
        assertThat(sessions.of(Shed.class).find(Shed.class, 1L).size.height).isEqualTo(2);
        assertThat(sessions.of(Room.class).find(Room.class, 1L).colour).isEqualTo(new Colour("red"));
    }

    @Test
    void entitiesAreNoBeans() {
        assertThatExceptionOfType(UnsatisfiedResolutionException.class)
                .isThrownBy(() -> application.bean(Shed.class, io.tandem.Connection.Literal.of("garden")));
        assertThatExceptionOfType(UnsatisfiedResolutionException.class)
                .isThrownBy(() -> application.bean(ColourConverter.class));
    }
}
