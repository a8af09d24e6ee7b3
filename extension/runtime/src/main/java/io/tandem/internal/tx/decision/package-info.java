/**
 * Decisions that are kept in the database of a resource without two-phase commit, in the same local transaction as its work.
 *
 * <p>What does not belong here: how a transaction service is made to ask that resource last.
 */
@NullMarked
package io.tandem.internal.tx.decision;

import org.jspecify.annotations.NullMarked;
