/**
 * What those who run an application see of its transactions, and what they may do: in-doubt work, health, figures, JMX.
 *
 * <p>What does not belong here: libraries for health and metrics, which may be absent.
 */
@NullMarked
package io.tandem.internal.operations;

import org.jspecify.annotations.NullMarked;
