/**
 * Steps of a start, taken beside each other.
 *
 * <p>What does not belong here: what the steps are; and threads that outlive the start.
 */
@NullMarked
package io.tandem.internal.threads;

import org.jspecify.annotations.NullMarked;
