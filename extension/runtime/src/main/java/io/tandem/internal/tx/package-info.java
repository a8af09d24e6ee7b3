/**
 * Databases and transactions: data sources and pools, enlistment, write tracking, the log directory and the node's
 * identity.
 *
 * <p>What does not belong here: Hibernate. The connections this package hands out are the same for Hibernate and for JDBC.
 */
@NullMarked
package io.tandem.internal.tx;

import org.jspecify.annotations.NullMarked;
