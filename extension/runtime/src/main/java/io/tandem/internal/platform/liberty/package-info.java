/**
 * Open Liberty and WebSphere Liberty: transaction manager and data sources by name, what a data source is by reflection.
 *
 * <p>What does not belong here: anything that names a class of the server's in its code, since deployments don't see them.
 */
@NullMarked
package io.tandem.internal.platform.liberty;

import org.jspecify.annotations.NullMarked;
