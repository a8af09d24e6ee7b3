/**
 * Work that may never end, as with a frozen database, waited for no longer than a limit.
 *
 * <p>What does not belong here: what the work is.
 */
@NullMarked
package io.tandem.internal.limit;

import org.jspecify.annotations.NullMarked;
