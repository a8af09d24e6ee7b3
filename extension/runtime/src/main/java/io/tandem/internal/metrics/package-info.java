/**
 * Micrometer, where the application has it.
 *
 * <p>What does not belong here: anything that is used where it is absent, and anything that counts.
 */
@NullMarked
package io.tandem.internal.metrics;

import org.jspecify.annotations.NullMarked;
