/**
 * Micrometer and MicroProfile Metrics, where the application has them.
 *
 * <p>What does not belong here: anything that is used where they are absent, and anything that counts.
 */
@NullMarked
package io.tandem.internal.metrics;

import org.jspecify.annotations.NullMarked;
