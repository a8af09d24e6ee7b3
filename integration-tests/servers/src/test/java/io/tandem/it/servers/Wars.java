package io.tandem.it.servers;

/** How the application is packed for a server. */
interface Wars {

    /** With the data sources of the server that have the names of the connections. */
    SuiteWar byName(Databases databases);

    /** With pools of Tandem's own. */
    SuiteWar byUrl(Databases databases);

    /** By address too, but without the library of pools. */
    SuiteWar withoutPool(Databases databases);

    /** The full name of a data source of the server's. */
    String dataSource(String name);

    /** By name, with the warehouse behind the data source "plain", which has no XA. */
    default SuiteWar onPlain(Databases databases) {
        return byName(databases).with("sql.connection.warehouse.datasource", dataSource("plain"));
    }
}
