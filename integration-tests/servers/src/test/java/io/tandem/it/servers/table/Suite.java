package io.tandem.it.servers.table;

/** What is asked of every server, as a column of the table. */
public enum Suite {
    BEHAVIOUR_BY_NAME("behaviour, data sources of the server"),
    BEHAVIOUR_BY_URL("behaviour, by address"),
    FLUSH_THEN_FAIL("flush at commit, then failure"),
    TWO_APPLICATIONS("two applications, one name"),
    CRASH_BY_NAME("crash, data sources of the server"),
    CRASH_BY_URL("crash, by address"),
    REDEPLOY_BY_NAME("ten redeployments, data sources of the server"),
    REDEPLOY_BY_URL("ten redeployments, by address"),
    DEFINED_BY_APPLICATION("`@DataSourceDefinition` under two-phase"),
    START("Tandem's part of the start: first application, second"),
    REFUSALS("refusals");

    private final String title;

    Suite(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
