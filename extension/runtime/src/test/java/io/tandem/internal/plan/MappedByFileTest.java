package io.tandem.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.discovery.MappedClass;
import io.tandem.internal.discovery.MappedClass.Kind;
import io.tandem.internal.discovery.MappedRelation;
import io.tandem.internal.plan.TypeFacts.Relation;
import io.tandem.internal.plan.fixture.ByFile;
import io.tandem.internal.plan.fixture.Crossing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes that mapping files declare, alone or on top of their annotations. */
class MappedByFileTest {

    private static final MappedRelation BY_TYPE = new MappedRelation("customer", Optional.empty());
    private static final MappedRelation BY_TARGET =
            new MappedRelation("customer", Optional.of(Crossing.Customer.class.getName()));

    @Test
    void aClassIsWhatTheFileSays() {
        Planning planning = Planning.withUrls("default").mapped(complete(ByFile.Order.class, List.of(), List.of()));

        assertThat(planning.plan().homes()).containsEntry(ByFile.Order.class.getName(), Set.of("default"));
        assertThat(classes(planning)).containsExactly(ByFile.Order.class.getName());
    }

    @Test
    void anAnnotationForAConnectionCountsEvenWhereTheMappingIsComplete() {
        assertThat(Planning.withUrls("crm")
                        .mapped(complete(Crossing.Customer.class, List.of(), List.of()))
                        .plan()
                        .homes())
                .containsEntry(Crossing.Customer.class.getName(), Set.of("crm"));
    }

    @Test
    void aRelationIsFoundByTheTypeOfItsAttribute() {
        assertThat(problems(complete(ByFile.Order.class, List.of(BY_TYPE), List.of())))
                .singleElement()
                .asString()
                .startsWith("TANDEM00201: " + ByFile.Order.class.getName() + ".customer ");
        assertThat(problems(complete(ByFile.OrderOfMany.class, List.of(BY_TYPE), List.of())))
                .hasSize(1);
        assertThat(problems(complete(ByFile.DerivedOrder.class, List.of(BY_TYPE), List.of())))
                .hasSize(1);
    }

    @Test
    void aRelationIsFoundByItsTarget() {
        assertThat(problems(complete(ByFile.Untyped.class, List.of(BY_TARGET), List.of())))
                .hasSize(1);
    }

    @Test
    void theClassOfASingleRelationIsTakenNotItsTypeArgument() {
        Planning planning = new Planning().mapped(complete(ByFile.OfGeneric.class, List.of(BY_TYPE), List.of()));

        assertThat(planning.facts().type(ByFile.OfGeneric.class.getName()))
                .hasValueSatisfying(type -> assertThat(type.relations())
                        .containsExactly(new Relation("customer", Crossing.Pair.class.getName())));
    }

    @Test
    void annotatedRelationsCountUnlessTheMappingIsComplete() {
        assertThat(problems(new MappedClass(
                        Crossing.ByManyToOne.class.getName(), Kind.ENTITY, false, List.of(), List.of())))
                .hasSize(1);
        assertThat(problems(complete(Crossing.ByManyToOne.class, List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void anEmbeddableThatOnlyFilesKnowFollowsItsEntity() {
        Planning planning = Planning.withUrls("default")
                .mapped(complete(ByFile.Order.class, List.of(), List.of("address")))
                .mapped(new MappedClass(ByFile.Address.class.getName(), Kind.EMBEDDABLE, true, List.of(), List.of()));

        assertThat(classes(planning)).containsExactly(ByFile.Address.class.getName(), ByFile.Order.class.getName());
    }

    @Test
    void anEmbeddableInACollectionThatOnlyFilesKnowFollowsItsEntity() {
        Planning planning = Planning.withUrls("default")
                .mapped(complete(ByFile.Order.class, List.of(), List.of("former")))
                .mapped(new MappedClass(ByFile.Address.class.getName(), Kind.EMBEDDABLE, true, List.of(), List.of()));

        assertThat(classes(planning)).contains(ByFile.Address.class.getName());
    }

    @Test
    void anEmbeddableThatOnlyAFileKnowsFollowsAnAnnotatedEntity() {
        Planning planning = Planning.withUrls("default")
                .mapped(new MappedClass(ByFile.Address.class.getName(), Kind.EMBEDDABLE, true, List.of(), List.of()));

        assertThat(Objects.requireNonNull(planning.plan(ByFile.Annotated.class)
                                .connections()
                                .get("default"))
                        .classes())
                .containsExactly(ByFile.Address.class.getName(), ByFile.Annotated.class.getName());
    }

    @Test
    void aRelationOfAnEmbeddableThatOnlyFilesKnowCrossesToo() {
        Planning planning = Planning.withUrls("default", "crm")
                .mapped(complete(ByFile.Order.class, List.of(), List.of("address")))
                .mapped(new MappedClass(
                        ByFile.Address.class.getName(), Kind.EMBEDDABLE, true, List.of(BY_TARGET), List.of()));

        assertThat(planning.problems(Crossing.Customer.class))
                .singleElement()
                .asString()
                .startsWith("TANDEM00201: " + ByFile.Address.class.getName() + ".customer ");
    }

    @Test
    void anElementThatIsNoEmbeddableIsNoPartOfItsEntity() {
        Planning planning =
                Planning.withUrls("default").mapped(complete(ByFile.Order.class, List.of(), List.of("notes")));

        assertThat(classes(planning)).containsExactly(ByFile.Order.class.getName());
    }

    private static MappedClass complete(Class<?> type, List<MappedRelation> relations, List<String> embedded) {
        return new MappedClass(type.getName(), Kind.ENTITY, true, relations, embedded);
    }

    private static List<String> problems(MappedClass owner) {
        return Planning.withUrls("default", "crm").mapped(owner).problems(Crossing.Customer.class);
    }

    private static Set<String> classes(Planning planning) {
        return Objects.requireNonNull(planning.plan().connections().get("default"))
                .classes();
    }
}
