/**
 * Payara and GlassFish: data sources under the names that enlist by transaction, recovery by a handler of the server's.
 *
 * <p>What does not belong here: anything that names a class of the server's in its code.
 */
@NullMarked
package io.tandem.internal.platform.payara;

import org.jspecify.annotations.NullMarked;
