package io.tandem.junit5.internal.container;

import java.nio.file.Path;

/** What an application needs that is to crash: databases and a log that outlive its process. */
interface CrashSite {

    /** A new database for a connection. */
    Address database(String connection);

    /** A new directory for a log. */
    Path log();
}
