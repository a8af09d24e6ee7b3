/**
 * From the plan to session factories, and from those to the sessions an application is handed.
 *
 * <p>The only internal package that knows Hibernate, but for {@code query} below it. What does not belong here: pools, transaction managers, CDI.
 */
@NullMarked
package io.tandem.internal.orm;

import org.jspecify.annotations.NullMarked;
