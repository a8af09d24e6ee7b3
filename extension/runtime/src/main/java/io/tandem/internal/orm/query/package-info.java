/**
 * The fluent queries, over the criteria API.
 *
 * <p>What does not belong here: where a query runs. It is given the session that leads to the session of the moment.
 */
@NullMarked
package io.tandem.internal.orm.query;

import org.jspecify.annotations.NullMarked;
