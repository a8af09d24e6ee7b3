package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;
import io.tandem.it.support.Database;
import java.nio.file.Path;
import java.util.List;

/** A server that applications are deployed on. */
interface Server extends AutoCloseable {

    /** What it is in the table of servers. */
    Product product();

    /** How the application is packed for it. */
    Wars wars();

    /** Adds an XA data source of that name; to be called before the start. */
    Server xaDataSource(String name, Database database);

    /** Adds a data source without XA. */
    Server plainDataSource(String name, Database database);

    /** Starts it, with what was deployed before it was killed; returns when it answers. */
    void start();

    /**
     * Deploys a WAR under a name, which is its path too.
     *
     * @throws DeploymentFailure if the server refuses it
     */
    void deploy(String name, Path war);

    void undeploy(String name);

    /** Where an application answers. */
    Door door(String name);

    /** The decisions in its log, where that can be told. */
    default List<Path> decisions() {
        return List.of();
    }

    /** Its process. */
    ServerProcess process();

    @Override
    void close();
}
