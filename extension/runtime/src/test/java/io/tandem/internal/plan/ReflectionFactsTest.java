package io.tandem.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.config.MapProperties;
import io.tandem.internal.plan.TypeFacts.Kind;
import io.tandem.internal.plan.TypeFacts.Relation;
import io.tandem.internal.plan.fixture.Crossing;
import io.tandem.internal.plan.fixture.Hierarchy;
import io.tandem.internal.plan.fixture.Misplaced;
import io.tandem.internal.plan.fixture.Placed;
import io.tandem.internal.plan.fixture.Unreadable;
import io.tandem.internal.plan.fixture.annotated.Packaged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What reflection says of a class. */
class ReflectionFactsTest {

    private final ReflectionFacts facts = new Planning().facts();

    @Test
    void knowsWhatAClassIs() {
        assertThat(List.of(
                        Placed.Own.class,
                        Placed.OwnBase.class,
                        Misplaced.Address.class,
                        Misplaced.Codes.class,
                        Misplaced.Bean.class))
                .extracting(type -> of(type).kind())
                .containsExactly(Kind.ENTITY, Kind.MAPPED_SUPERCLASS, Kind.EMBEDDABLE, Kind.CONVERTER, Kind.NONE);
    }

    @Test
    void knowsNothingOfAClassThatIsNotThere() {
        assertThat(facts.type("com.acme.Absent")).isEmpty();
        assertThat(facts.packageConnection("com.acme")).isEmpty();
        assertThat(facts.packageConnection("")).isEmpty();
    }

    @Test
    void knowsTheSuperclassUnlessItIsObject() {
        assertThat(of(Placed.OfBase.class).superclass()).contains(Placed.OwnBase.class.getName());
        assertThat(of(Placed.OwnBase.class).superclass()).isEmpty();
    }

    @Test
    void namesAClassWithoutItsPackage() {
        TypeFacts type = of(Packaged.Plain.class);

        assertThat(type.simpleName()).isEqualTo("Packaged.Plain");
        assertThat(type.packageName()).isEqualTo("io.tandem.internal.plan.fixture.annotated");
        assertThat(facts.packageConnection(type.packageName())).contains("packaged");
    }

    @Test
    void findsRelationsOnlyOnTheClassThatDeclaresThem() {
        assertThat(of(Crossing.BySuperclass.class).relations()).isEmpty();
        assertThat(of(Crossing.Sold.class).relations())
                .containsExactly(new Relation("customer", Crossing.Customer.class.getName()));
    }

    @Test
    void takesTheClassOfASingleRelationNotItsTypeArgument() {
        assertThat(of(Crossing.ByGenericEntity.class).relations())
                .containsExactly(new Relation("customer", Crossing.Pair.class.getName()));
    }

    @Test
    void findsNoRelationInPlainAttributes() {
        assertThat(of(Hierarchy.InShop.class).relations()).isEmpty();
        assertThat(of(Crossing.ByEmbedded.class).relations()).isEmpty();
        assertThat(of(Crossing.ByEmbedded.class).embedded()).containsExactly(Crossing.Buyer.class.getName());
    }

    @Test
    void knowsWhatIsSupplied() {
        assertThat(of(Misplaced.DerivedInterceptor.class).supplier()).isTrue();
        assertThat(of(Misplaced.Bean.class).supplier()).isFalse();
    }

    @Test
    void readsNoAttributesOfAClassThatIsNotMapped() {
        ReflectionFacts partly = new ReflectionFacts(new HidingLoader(Unreadable.Optional.class.getName()), Map.of());

        assertThat(partly.type(Unreadable.Library.class.getName()))
                .hasValueSatisfying(type -> assertThat(type.kind()).isEqualTo(Kind.NONE));
    }

    @Test
    void leavesOutAClassWhoseSuperclassIsNotThere() {
        ReflectionFacts partly = new ReflectionFacts(new HidingLoader(Placed.OwnBase.class.getName()), Map.of());

        assertThat(partly.type(Placed.OfBase.class.getName())).isEmpty();
        assertThat(partly.unreadable()).containsOnlyKeys(Placed.OfBase.class.getName());
    }

    @Test
    void aClassThatIsFoundAndCanNotBeReadIsAProblemOfThePlan() {
        ReflectionFacts partly = new ReflectionFacts(new HidingLoader(Placed.OwnBase.class.getName()), Map.of());
        ConfigReading reading = ConfigReader.read(MapProperties.of(), Set.of());

        assertThat(new Planner(partly, reading.config(), new Bindings(Map.of(), Optional.empty(), Map.of()))
                        .plan(List.of(Placed.OfBase.class.getName()), List.of())
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .contains("TANDEM00209", Placed.OfBase.class.getName(), Placed.OwnBase.class.getSimpleName()));
    }

    private TypeFacts of(Class<?> type) {
        return facts.type(type.getName()).orElseThrow();
    }
}
