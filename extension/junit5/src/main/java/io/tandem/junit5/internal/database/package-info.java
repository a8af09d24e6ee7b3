/**
 * What stands between a pool of Tandem's and the real database in a test: the sandbox that keeps a test's work from the
 * database, faults, statement counts, leak checks, and the emptying of tables.
 *
 * <p>What does not belong here: CDI, Hibernate, JUnit.
 */
@NullMarked
package io.tandem.junit5.internal.database;

import org.jspecify.annotations.NullMarked;
