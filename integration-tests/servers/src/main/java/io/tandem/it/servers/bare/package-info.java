/**
 * An application without Tandem, to tell what a server does by itself.
 *
 * <p>What does not belong here: anything of Tandem's, of Hibernate's, or of a database's.
 */
@NullMarked
package io.tandem.it.servers.bare;

import org.jspecify.annotations.NullMarked;
