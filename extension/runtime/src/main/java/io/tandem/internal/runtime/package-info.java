/**
 * Starts and stops the whole: databases, recovery, session factories; used by every shell.
 *
 * <p>What does not belong here: rules, and anything of CDI or of one server.
 */
@NullMarked
package io.tandem.internal.runtime;

import org.jspecify.annotations.NullMarked;
