/**
 * JDBC connections inside a transaction, seen through proxies: nobody ends the transaction behind its back, and whoever
 * asks learns whether a statement may have written.
 *
 * <p>A text is judged by its words alone. What a server does out of sight is a limit: a stored procedure or a dynamic
 * statement ({@code EXECUTE IMMEDIATE}) that commits, a view or a function called without parentheses that writes.
 *
 * <p>What does not belong here: what follows from a write, how a connection joins a transaction, anything of a pool.
 */
@NullMarked
package io.tandem.internal.tx.jdbc;

import org.jspecify.annotations.NullMarked;
