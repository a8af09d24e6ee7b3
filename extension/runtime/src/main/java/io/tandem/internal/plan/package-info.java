/**
 * From configuration and entity facts to one validated plan, or to every problem.
 *
 * <p>Each rule of which entity lives where is written here once; facts are read by reflection, or from an index at build
 * time. What does not belong here: Hibernate, databases, transactions.
 */
@NullMarked
package io.tandem.internal.plan;

import org.jspecify.annotations.NullMarked;
