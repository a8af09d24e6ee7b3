package io.tandem.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.plan.fixture.Placed;
import io.tandem.internal.plan.fixture.aliased.Shelf;
import io.tandem.internal.plan.fixture.annotated.Packaged;
import io.tandem.internal.plan.fixture.annotated.below.Below;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The connection that an element itself is annotated with, and all those that classes name. */
class OwnConnectionTest {

    @Test
    void isSaidByTheAnnotation() {
        assertThat(OwnConnection.of(Placed.Own.class)).contains("own");
        assertThat(OwnConnection.of(Placed.InDefault.class)).contains("default");
    }

    @Test
    void isSaidByAnAnnotationThatCarriesIt() {
        assertThat(OwnConnection.of(Placed.Aliased.class)).contains("warehouse");
        assertThat(OwnConnection.of(Shelf.class.getPackage())).contains("warehouse");
    }

    @Test
    void isNeverInherited() {
        assertThat(OwnConnection.of(Placed.OfBase.class)).isEmpty();
        assertThat(OwnConnection.of(Packaged.Plain.class)).isEmpty();
    }

    @Test
    void allNamesAreFoundOnClassesSuperclassesAndPackages() {
        List<String> classes = List.of(
                Placed.BeyondBetween.class.getName(),
                Placed.Own.class.getName(),
                Placed.Nowhere.class.getName(),
                Packaged.Plain.class.getName(),
                Below.class.getName(),
                "com.acme.Absent");

        assertThat(OwnConnections.in(classes, new Planning().facts())).containsExactly("base", "own", "packaged");
    }

    @Test
    void theNameOfAPackageIsFoundThroughItsOwnAnnotations() {
        String packageInfo = Shelf.class.getPackageName() + ".package-info";

        assertThat(OwnConnections.in(List.of(packageInfo), new Planning().facts()))
                .containsExactly("warehouse");
    }
}
