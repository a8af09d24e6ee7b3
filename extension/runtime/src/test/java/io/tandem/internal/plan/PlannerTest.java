package io.tandem.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.plan.fixture.Crossing;
import io.tandem.internal.plan.fixture.Hierarchy;
import io.tandem.internal.plan.fixture.Misplaced;
import io.tandem.internal.plan.fixture.Placed;
import io.tandem.internal.plan.fixture.annotated.Packaged;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The plan for an application. */
class PlannerTest {

    @Test
    void defaultComesFirstTheOthersByName() {
        assertThat(Planning.withUrls("zoo", "crm", "default")
                        .supplied("Archive")
                        .plan()
                        .connections()
                        .keySet())
                .containsExactly("default", "Archive", "crm", "zoo");
    }

    @Test
    void onlyWhatHasADatabaseIsPlanned() {
        assertThat(Planning.withUrls("crm")
                        .key("sql.connections", "listed")
                        .plan(Placed.Own.class)
                        .connections())
                .containsOnlyKeys("crm");
    }

    @Test
    void nothingIsPlannedWhereThereIsNothing() {
        Plan plan = new Planning().plan();

        assertThat(plan.connections()).isEmpty();
        assertThat(plan.homes()).isEmpty();
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void knowsWhatIsSuppliedByCode() {
        Plan plan = Planning.withUrls("default").supplied("own").plan(Placed.Own.class);

        assertThat(connection(plan, "own").supplied()).isTrue();
        assertThat(connection(plan, "default").supplied()).isFalse();
    }

    @Test
    void everyConnectionGetsItsOwnEntitiesWithAllTheyAreMadeOf() {
        Plan plan = Planning.withUrls("default", "crm")
                .plan(Crossing.Customer.class, Hierarchy.Special.class, Hierarchy.InShop.class, Hierarchy.InCrm.class);

        assertThat(connection(plan, "default").entities())
                .containsExactlyElementsOf(names(Hierarchy.InShop.class, Hierarchy.Special.class));
        assertThat(connection(plan, "default").classes())
                .containsExactlyElementsOf(
                        names(Hierarchy.InShop.class, Hierarchy.Special.class, Hierarchy.Versioned.class));
        assertThat(connection(plan, "crm").entities())
                .containsExactlyElementsOf(names(Crossing.Customer.class, Hierarchy.InCrm.class));
        assertThat(connection(plan, "crm").classes())
                .containsExactlyElementsOf(
                        names(Crossing.Customer.class, Hierarchy.InCrm.class, Hierarchy.Versioned.class));
    }

    @Test
    void embeddablesFollowTheirEntitiesHoweverDeepTheyAre() {
        Plan plan = Planning.withUrls("default").plan(Crossing.ByNestedEmbedded.class, Misplaced.Address.class);

        assertThat(connection(plan, "default").classes())
                .containsExactlyElementsOf(names(
                        Crossing.Buyer.class,
                        Crossing.ByNestedEmbedded.class,
                        Crossing.Deal.class,
                        Crossing.Identified.class));
    }

    @Test
    void embeddablesAreFoundInCollectionsAndAsKeysOfMaps() {
        assertThat(connection(Planning.withUrls("default").plan(Crossing.ByEmbeddedElement.class), "default")
                        .classes())
                .contains(Crossing.Buyer.class.getName());
        assertThat(connection(Planning.withUrls("default").plan(Crossing.ByEmbeddedMapKey.class), "default")
                        .classes())
                .contains(Crossing.Buyer.class.getName());
    }

    @Test
    void aMappedSuperclassIsFoundBeyondAClassThatIsNotMapped() {
        Plan plan = Planning.withUrls("base").plan(Placed.BeyondBetween.class);

        assertThat(connection(plan, "base").classes())
                .containsExactlyElementsOf(names(Placed.BeyondBetween.class, Placed.OwnBase.class));
    }

    @Test
    void convertersBelongToEveryConnection() {
        Plan plan = Planning.withUrls("default", "crm").plan(Misplaced.Codes.class, Placed.Nowhere.class);

        assertThat(plan.connections().values())
                .allSatisfy(connection -> assertThat(connection.classes()).contains(Misplaced.Codes.class.getName()));
    }

    @Test
    void anEntityThatLivesTwiceIsPlannedTwice() {
        Plan plan = Planning.withUrls("packaged", "archive")
                .key("sql.connection.archive.packages", Packaged.class.getPackageName())
                .plan(Packaged.Plain.class);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.homes().get(Packaged.Plain.class.getName())).isEqualTo(Set.of("archive", "packaged"));
        assertThat(connection(plan, "archive").classes())
                .isEqualTo(connection(plan, "packaged").classes());
    }

    @Test
    void twoPhaseIsOffUnlessItIsSaid() {
        assertThat(twophase(Planning.withUrls("crm"))).isFalse();
        assertThat(twophase(Planning.withUrls("crm").key("sql.twophase", "true")))
                .isTrue();
        assertThat(twophase(Planning.withUrls("crm").twophase(true))).isTrue();
    }

    @Test
    void whatIsSaidOfOneConnectionWinsOverWhatIsSaidOfAll() {
        assertThat(twophase(Planning.withUrls("crm").key("sql.connection.crm.twophase", "true")))
                .isTrue();
        assertThat(twophase(Planning.withUrls("crm").twophase(false).key("sql.connection.crm.twophase", "true")))
                .isTrue();
        assertThat(twophase(Planning.withUrls("crm").twophase("crm", true))).isTrue();
        assertThat(twophase(Planning.withUrls("crm").twophase("other", true))).isFalse();
    }

    @Test
    void whatCodeSaysWinsOverWhatIsConfigured() {
        assertThat(twophase(Planning.withUrls("crm").key("sql.twophase", "true").twophase(false)))
                .isFalse();
        assertThat(twophase(Planning.withUrls("crm")
                        .key("sql.connection.crm.twophase", "false")
                        .twophase("crm", true)))
                .isTrue();
        assertThat(twophase(Planning.withUrls("crm")
                        .key("sql.connection.crm.twophase", "true")
                        .twophase("crm", false)))
                .isFalse();
    }

    private static boolean twophase(Planning planning) {
        return connection(planning.plan(), "crm").twophase();
    }

    private static ConnectionPlan connection(Plan plan, String name) {
        return Objects.requireNonNull(plan.connections().get(name));
    }

    private static Set<String> names(Class<?>... classes) {
        return new TreeSet<>(Arrays.stream(classes).map(Class::getName).toList());
    }
}
