/**
 * TomEE, whose transaction manager is Geronimo's: found by name, its recovery by reflection.
 *
 * <p>What does not belong here: anything that names a class of the server's in its code, since deployments need not see them.
 */
@NullMarked
package io.tandem.internal.platform.tomee;

import org.jspecify.annotations.NullMarked;
