/**
 * What Weld itself asks for where no server provides it: a {@code UserTransaction} and transactional observers.
 *
 * <p>What does not belong here: beans of Tandem's own.
 */
@NullMarked
package io.tandem.internal.platform.weld;

import org.jspecify.annotations.NullMarked;
