/**
 * Counts of what transactions did, cheap enough for every one of them.
 *
 * <p>What does not belong here: how they are shown.
 */
@NullMarked
package io.tandem.internal.statistics;

import org.jspecify.annotations.NullMarked;
