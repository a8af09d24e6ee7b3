package io.tandem.internal.tx;

import javax.sql.DataSource;

/** A pool and what has to be undone when it is closed. */
record Pool(DataSource dataSource, Runnable close) {}
