/**
 * Several databases, one transaction: everything an application imports.
 *
 * <p>The words used throughout, each for one thing:
 *
 * <ul>
 *   <li><b>connection</b>: a named database of the application; {@code default} is the one without a name.
 *   <li><b>session</b>: a Hibernate session of one connection, one per connection and transaction.
 *   <li><b>two-phase</b>: commit by prepare and commit (XA), so that all databases commit or none does.
 *   <li><b>enlistment</b>: a connection's becoming part of the running transaction.
 *   <li><b>branch</b>: one database's share of a transaction that spans several.
 *   <li><b>in-doubt</b>: a branch that is prepared and whose outcome the database does not know yet.
 *   <li><b>recovery</b>: finishing in-doubt branches after a crash, from the transaction log.
 *   <li><b>heuristic</b>: an outcome that a database decided on its own.
 *   <li><b>plan</b>: the validated picture of all connections and their entities, made once at start-up.
 *   <li><b>node</b>: one running application with its own transaction log.
 * </ul>
 *
 * <p>What does not belong here: anything that an application does not name in its own source.
 */
@NullMarked
package io.tandem;

import org.jspecify.annotations.NullMarked;
