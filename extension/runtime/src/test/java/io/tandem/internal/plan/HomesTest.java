package io.tandem.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.plan.fixture.Placed;
import io.tandem.internal.plan.fixture.aliased.Shelf;
import io.tandem.internal.plan.fixture.annotated.Packaged;
import io.tandem.internal.plan.fixture.annotated.below.Below;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which connection an entity belongs to. */
class HomesTest {

    private static final String FIXTURE = "io.tandem.internal.plan.fixture";

    static Stream<Arguments> nearest() {
        return Stream.of(
                Arguments.of(Placed.Nowhere.class, "default"),
                Arguments.of(Placed.InDefault.class, "default"),
                Arguments.of(Placed.Own.class, "own"),
                Arguments.of(Placed.OfBase.class, "base"),
                Arguments.of(Placed.BeyondBetween.class, "base"),
                Arguments.of(Packaged.Plain.class, "packaged"),
                Arguments.of(Packaged.Annotated.class, "own"),
                Arguments.of(Packaged.OfAnnotatedBase.class, "base"));
    }

    @ParameterizedTest
    @MethodSource("nearest")
    void theNearestAnnotationWins(Class<?> entity, String connection) {
        assertThat(homes(new Planning(), entity)).containsExactly(connection);
    }

    @Test
    void thePackageOfASuperclassDoesNotCount() {
        assertThat(homes(new Planning(), Placed.OfPackagedBase.class)).containsExactly("default");
    }

    @Test
    void aPackageDoesNotSpeakForThePackagesBelowIt() {
        assertThat(homes(new Planning(), Below.class)).containsExactly("default");
    }

    static Stream<Arguments> aliased() {
        return Stream.of(
                Arguments.of(Placed.Aliased.class),
                Arguments.of(Placed.OfAliasedBase.class),
                Arguments.of(Shelf.class));
    }

    @ParameterizedTest
    @MethodSource("aliased")
    void anAnnotationOfTheApplicationsOwnMeansTheSame(Class<?> entity) {
        assertThat(homes(new Planning(), entity)).containsExactly("warehouse");
    }

    @Test
    void theAnnotationItselfWinsOverOneThatCarriesIt() {
        assertThat(homes(new Planning(), Placed.DirectAndAliased.class)).containsExactly("first");
    }

    @Test
    void anEntityMayLiveInTwoConnectionsByItsAnnotationAndItsPackage() {
        Planning planning = Planning.withUrls("own", "archive").key("sql.connection.archive.packages", FIXTURE);

        Plan plan = planning.plan(Placed.Own.class);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.homes()).containsEntry(Placed.Own.class.getName(), Set.of("own", "archive"));
        assertThat(plan.connections().values()).allSatisfy(connection -> assertThat(connection.entities())
                .containsExactly(Placed.Own.class.getName()));
    }

    @Test
    void aPackageAnnotationAndAPackageKeyBothCount() {
        assertThat(homes(archive(FIXTURE + ".annotated"), Packaged.Plain.class)).containsExactly("archive", "packaged");
    }

    @Test
    void aPackageKeyAloneMovesAnEntityOutOfTheDefaultConnection() {
        assertThat(homes(archive(FIXTURE), Placed.Nowhere.class)).containsExactly("archive");
    }

    @Test
    void anEntityThatSaysDefaultStaysThereToo() {
        assertThat(homes(archive(FIXTURE), Placed.InDefault.class)).containsExactly("archive", "default");
    }

    @Test
    void aPackageKeyHoldsForThePackagesBelowIt() {
        assertThat(homes(archive(FIXTURE), Below.class)).containsExactly("archive");
    }

    @Test
    void aPackageKeyHoldsForWholeNamesOnly() {
        assertThat(homes(archive(FIXTURE + ".ann"), Below.class)).containsExactly("default");
    }

    @Test
    void severalConnectionsMayClaimOnePackage() {
        Planning planning = archive(FIXTURE).key("sql.connection.reports.packages", "com.acme," + FIXTURE);

        assertThat(homes(planning, Placed.Nowhere.class)).containsExactly("archive", "reports");
    }

    private static Planning archive(String packages) {
        return new Planning().key("sql.connection.archive.packages", packages);
    }

    private static Set<String> homes(Planning planning, Class<?> entity) {
        return planning.plan(entity).homes().getOrDefault(entity.getName(), Set.of());
    }
}
