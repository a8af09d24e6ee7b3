package io.tandem.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.plan.fixture.Crossing;
import io.tandem.internal.plan.fixture.Hierarchy;
import io.tandem.internal.plan.fixture.Misplaced;
import io.tandem.internal.plan.fixture.Placed;
import io.tandem.internal.plan.fixture.Warehouse;
import io.tandem.internal.plan.fixture.annotated.below.Invoice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not cross connections, and what may not be annotated. */
class MappingRulesTest {

    private static final String FIXTURE = Crossing.class.getPackageName();

    @ParameterizedTest
    @ValueSource(
            classes = {
                Crossing.ByManyToOne.class,
                Crossing.ByGetter.class,
                Crossing.ByTargetOfField.class,
                Crossing.ByTargetOfCollection.class,
                Crossing.ByTargetOfManyToMany.class,
                Crossing.ByElement.class,
                Crossing.ByWildcard.class,
                Crossing.ByMapValue.class,
                Crossing.ByMapKey.class,
                Crossing.ByGenericEntity.class,
                Crossing.ByEmbedded.class,
                Crossing.ByNestedEmbedded.class,
                Crossing.ByEmbeddedElement.class,
                Crossing.ByEmbeddedMapKey.class,
                Crossing.BySuperclass.class,
                Crossing.ByBound.class
            })
    void noRelationCrossesConnections(Class<?> owner) {
        assertThat(Planning.withUrls("default", "crm").problems(Crossing.Customer.class, Crossing.Pair.class, owner))
                .singleElement()
                .asString()
                .startsWith("TANDEM00201: ")
                .contains(".customer crosses two connections: ")
                .contains(owner.getSimpleName() + " belongs to 'default'", " to 'crm'");
    }

    @Test
    void aCrossingRelationIsNamedWithBothEndsAndTheWayOut() {
        assertThat(Planning.withUrls("default", "crm").problems(Crossing.Customer.class, Crossing.ByManyToOne.class))
                .containsExactly(
                        "TANDEM00201: io.tandem.internal.plan.fixture.Crossing$ByManyToOne.customer crosses two"
                                + " connections: Crossing.ByManyToOne belongs to 'default', Crossing.Customer to 'crm'. No database"
                                + " can join or enforce a foreign key across connections. Move both to one connection, or store the"
                                + " identifier (for example 'Long customerId') and load the Crossing.Customer through its own"
                                + " session.");
    }

    @Test
    void aCrossingIsAProblemOfTheConnectionOfItsOwner() {
        assertThat(Planning.withUrls("default", "crm")
                        .plan(Crossing.Customer.class, Crossing.ByManyToOne.class)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.connection()).contains("default"));
    }

    @Test
    void aRelationOfAMappedSuperclassIsFineWhereItsEntityLivesWithTheTarget() {
        Planning planning = Planning.withUrls("crm").key("sql.connection.crm.packages", FIXTURE);

        assertThat(planning.problems(Crossing.Customer.class, Crossing.BySuperclass.class))
                .isEmpty();
    }

    @Test
    void aRelationIsFineWhereTheTargetLivesInEveryConnectionOfTheOwner() {
        Planning planning = Planning.withUrls("crm", "archive").key("sql.connection.archive.packages", FIXTURE);

        assertThat(planning.problems(Crossing.Customer.class, Crossing.ByManyToOne.class))
                .isEmpty();
    }

    @Test
    void aRelationCrossesWhereTheOwnerLivesInMoreConnectionsThanItsTarget() {
        Planning planning = Planning.withUrls("default", "archive")
                .key("sql.connection.archive.packages", Invoice.class.getPackageName());

        assertThat(planning.problems(Invoice.class, Placed.InDefault.class))
                .singleElement()
                .asString()
                .contains("Invoice belongs to 'archive' and 'default', Placed.InDefault to 'default'.");
    }

    @Test
    void aMappedSuperclassMayServeSeveralConnections() {
        Plan plan = Planning.withUrls("default", "crm").plan(Hierarchy.InShop.class, Hierarchy.InCrm.class);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.connections().values()).hasSize(2).allSatisfy(connection -> assertThat(connection.classes())
                .contains(Hierarchy.Versioned.class.getName()));
    }

    @Test
    void anInheritanceHierarchyOfEntitiesDoesNotCross() {
        assertThat(Planning.withUrls("default", "crm").problems(Hierarchy.InShop.class, Hierarchy.Moved.class))
                .containsExactly("TANDEM00202: io.tandem.internal.plan.fixture.Hierarchy$Moved belongs to 'crm', its"
                        + " superclass Hierarchy.InShop to 'default'. An inheritance hierarchy lives in one connection: move"
                        + " both to one, or make the superclass a @MappedSuperclass.");
    }

    @Test
    void aMappedSuperclassBetweenTwoEntitiesHidesNoCrossing() {
        assertThat(Planning.withUrls("default", "crm").problems(Hierarchy.InShop.class, Hierarchy.MovedByBase.class))
                .singleElement()
                .asString()
                .startsWith("TANDEM00202: ");
    }

    @Test
    void relationsAndInheritanceWithinOneConnectionAreFine() {
        assertThat(Planning.withUrls("default").problems(Hierarchy.InShop.class, Hierarchy.Special.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Misplaced.Bean.class, Misplaced.AliasedBean.class})
    void theAnnotationOnABeanIsExplained(Class<?> bean) {
        assertThat(Planning.withUrls("crm").problems(bean))
                .singleElement()
                .asString()
                .startsWith("TANDEM00204: @Connection(\"")
                .contains(") on " + bean.getName(), "use @Session(\"");
    }

    @ParameterizedTest
    @ValueSource(classes = {Misplaced.Address.class, Misplaced.Codes.class})
    void theAnnotationOnWhatFollowsItsOwnerIsExplained(Class<?> type) {
        assertThat(Planning.withUrls("crm").problems(type))
                .singleElement()
                .asString()
                .startsWith("TANDEM00205: @Connection(\"crm\") on " + type.getName());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Misplaced.SuppliedInterceptor.class,
                Misplaced.DerivedInterceptor.class,
                Misplaced.Inspector.class,
                Misplaced.Listener.class,
                Misplaced.SuppliedSource.class
            })
    void whatIsSuppliedForAConnectionMayBeAnnotated(Class<?> supplier) {
        assertThat(Planning.withUrls("crm").problems(supplier)).isEmpty();
    }

    @Test
    void anAnnotationThatCarriesTheAnnotationIsNoMisplacedOne() {
        assertThat(Planning.withUrls("crm").problems(Warehouse.class)).isEmpty();
    }

    @Test
    void everyViolationIsReported() {
        List<String> problems = Planning.withUrls("default", "crm")
                .problems(
                        Crossing.Customer.class,
                        Crossing.ByManyToOne.class,
                        Crossing.ByElement.class,
                        Misplaced.Bean.class);

        assertThat(problems).hasSize(3);
    }
}
