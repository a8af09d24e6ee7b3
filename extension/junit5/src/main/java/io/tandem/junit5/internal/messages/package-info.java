/**
 * What the fixture says.
 *
 * <p>What does not belong here: any decision.
 */
@NullMarked
package io.tandem.junit5.internal.messages;

import org.jspecify.annotations.NullMarked;
