/**
 * WildFly: its transaction manager and data sources by name, its recovery by reflection.
 *
 * <p>What does not belong here: anything that names a class of the server's in its code, since deployments don't see them.
 */
@NullMarked
package io.tandem.internal.platform.wildfly;

import org.jspecify.annotations.NullMarked;
