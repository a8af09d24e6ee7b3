package io.tandem.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.plan.fixture.Placed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has to hold between names that are asked for, names that are bound, and entities. */
class ConnectionRulesTest {

    private static final String REPORTS = "com.acme.Reports.entityManager";

    @Test
    void anUnknownNameIsReportedWithTheNearestOne() {
        assertThat(Planning.withUrls("default", "warehouse")
                        .asked("warehose", REPORTS)
                        .problems())
                .containsExactly(
                        "TANDEM00101: Unknown connection 'warehose', requested by com.acme.Reports.entityManager."
                                + " Configured connections: [default, warehouse]. Did you mean 'warehouse'? Otherwise configure it"
                                + " with 'sql.connection.warehose.url'.");
    }

    @Test
    void anUnknownNameThatIsLikeNoOtherIsReportedWithoutSuggestion() {
        assertThat(Planning.withUrls("default").asked("crm", REPORTS).problems())
                .singleElement()
                .asString()
                .startsWith("TANDEM00101: ")
                .doesNotContain("Did you mean");
    }

    @Test
    void everyPlaceThatAsksForAnUnknownNameIsReported() {
        assertThat(Planning.withUrls("default")
                        .asked("crm", "com.acme.A.first")
                        .asked("crm", "com.acme.B.second")
                        .problems())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("com.acme.A.first"))
                .anySatisfy(text -> assertThat(text).contains("com.acme.B.second"));
    }

    @Test
    void aKnownNameMayBeAskedFor() {
        assertThat(Planning.withUrls("default")
                        .supplied("crm")
                        .asked("crm", REPORTS)
                        .asked("default", REPORTS)
                        .problems())
                .isEmpty();
    }

    @Test
    void anEmptyNameIsNoName() {
        Planning planning = Planning.withUrls("warehouse", "default").asked("", REPORTS);

        assertThat(planning.problems())
                .containsExactly(
                        "TANDEM00102: The name of a connection is empty, at com.acme.Reports.entityManager: @Session(\"\"). Name"
                                + " one of [default, warehouse], or leave the name out for 'default'.");
    }

    @Test
    void anEmptyNameIsNeverOneInUse() {
        assertThat(Planning.withUrls("default")
                        .asked("", REPORTS)
                        .supplied("crm")
                        .problems())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).startsWith("TANDEM00104: ").contains("Names in use: [default]."));
    }

    @Test
    void entitiesOfAConnectionThatIsNotConfiguredAreReportedTogether() {
        assertThat(Planning.withUrls("default", "owns")
                        .problems(Placed.Own.class, Placed.OfBase.class, Placed.Nowhere.class))
                .containsExactlyInAnyOrder(
                        "TANDEM00203: Connection 'own' is not configured, but entities belong to it:"
                                + " [io.tandem.internal.plan.fixture.Placed$Own]. Configured connections: [default, owns]."
                                + " Did you mean 'owns'? Otherwise configure it with 'sql.connection.own.url'.",
                        "TANDEM00203: Connection 'base' is not configured, but entities belong to it:"
                                + " [io.tandem.internal.plan.fixture.Placed$OfBase]. Configured connections: [default, owns]."
                                + " Otherwise configure it with 'sql.connection.base.url'.");
    }

    @Test
    void anEntityWithoutAnnotationNeedsADefaultConnection() {
        assertThat(Planning.withUrls("own").problems(Placed.Nowhere.class))
                .singleElement()
                .asString()
                .startsWith("TANDEM00203: Connection 'default' is not configured");
    }

    @Test
    void aConnectionIsNotBoundTwice() {
        assertThat(Planning.withUrls("default").supplied("default").problems(Placed.Nowhere.class))
                .singleElement()
                .asString()
                .startsWith("TANDEM00103: Connection 'default' is bound twice")
                .contains("'sql.connection.default.url'");
        assertThat(new Planning()
                        .key("sql.connection.crm.datasource", "java:/crm")
                        .supplied("crm")
                        .problems())
                .singleElement()
                .asString()
                .contains("'sql.connection.crm.datasource'");
    }

    @Test
    void aDataSourceThatNobodyUsesIsProbablyMisspelt() {
        Planning planning = Planning.withUrls("default").supplied("wharehouse").asked("warehouse", REPORTS);

        assertThat(planning.problems()).anySatisfy(text -> assertThat(text)
                .startsWith(
                        "TANDEM00104: A data source is supplied for connection 'wharehouse' (by com.acme.Databases.wharehouse), but no entity, no"
                                + " injection point and no key uses that connection.")
                .contains("Names in use: [default, warehouse]. Did you mean 'warehouse'?")
                .contains("'sql.connections'"));
    }

    @Test
    void aDataSourceIsUsedByAnEntityAnInjectionPointOrAKey() {
        assertThat(new Planning().supplied("own").problems(Placed.Own.class)).isEmpty();
        assertThat(new Planning().supplied("own").asked("own", REPORTS).problems())
                .isEmpty();
        assertThat(new Planning().supplied("own").key("sql.connections", "own").problems())
                .isEmpty();
        assertThat(new Planning()
                        .supplied("own")
                        .key("sql.connection.own.schema", "validate")
                        .problems())
                .isEmpty();
    }

    @Test
    void aConfiguredConnectionNeedsItsDatabase() {
        assertThat(new Planning().key("sql.connection.crm.schema", "validate").problems())
                .containsExactly("TANDEM00105: Connection 'crm' is configured, but not where its database is. Set"
                        + " 'sql.connection.crm.url' or 'sql.connection.crm.datasource', or supply a data source with"
                        + " @Produces @Connection(\"crm\").");
    }

    @Test
    void aMissingDatabaseIsReportedOnceHoweverOftenItIsAskedFor() {
        Planning planning = new Planning().key("sql.connections", "own").asked("own", REPORTS);

        assertThat(planning.problems()).singleElement().asString().startsWith("TANDEM00105: ");
        assertThat(planning.problems(Placed.Own.class))
                .singleElement()
                .asString()
                .startsWith("TANDEM00203: ");
    }

    @Test
    void theOneResourceWithoutTwoPhaseDecidesWhereverItIsSaid() {
        assertThat(List.of(
                        Planning.withUrls("crm")
                                .key("sql.twophase", "true")
                                .key("sql.connection.crm.twophase", "false"),
                        Planning.withUrls("crm").twophase(true).twophase("crm", false),
                        Planning.withUrls("crm").key("sql.twophase", "true").twophase("crm", false),
                        Planning.withUrls("crm").twophase(true).key("sql.connection.crm.twophase", "false")))
                .allSatisfy(planning -> {
                    assertThat(planning.problems()).isEmpty();
                    assertThat(planning.plan().connections().values())
                            .filteredOn(ConnectionPlan::deciding)
                            .extracting(ConnectionPlan::name)
                            .containsExactly("crm");
                });
    }

    @Test
    void codeMayUndoTheOneResourceWithoutTwoPhase() {
        assertThat(List.of(
                        Planning.withUrls("crm")
                                .key("sql.twophase", "true")
                                .twophase(false)
                                .twophase("crm", false),
                        Planning.withUrls("crm")
                                .key("sql.twophase", "true")
                                .key("sql.connection.crm.twophase", "false")
                                .twophase("crm", true)))
                .allSatisfy(planning -> {
                    assertThat(planning.problems()).isEmpty();
                    assertThat(planning.plan().connections().values()).noneMatch(ConnectionPlan::deciding);
                });
    }

    @Test
    void twoPhaseForAConnectionThatDoesNotExistIsProbablyMisspelt() {
        assertThat(Planning.withUrls("warehouse").twophase("warehose", true).problems())
                .singleElement()
                .asString()
                .startsWith("TANDEM00101: Unknown connection 'warehose'")
                .contains("Did you mean 'warehouse'?");
    }

    @Test
    void everythingIsReportedAtOnceAndWithItsConnection() {
        Plan plan = Planning.withUrls("default")
                .supplied("default")
                .key("sql.connection.crm.pool.max-size", "1")
                .asked("warehouse", REPORTS)
                .asked("", REPORTS)
                .plan(Placed.Own.class);

        assertThat(plan.problems())
                .extracting(problem ->
                        problem.connection().orElse("-") + problem.text().substring(0, 11))
                .containsExactlyInAnyOrder(
                        "defaultTANDEM00103",
                        "crmTANDEM00105",
                        "warehouseTANDEM00101",
                        "-TANDEM00102",
                        "ownTANDEM00203");
    }
}
