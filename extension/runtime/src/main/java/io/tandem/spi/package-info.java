/**
 * What a platform (a server, Quarkus, plain Java) supplies to Tandem.
 *
 * <p>What does not belong here: anything that an application uses, and anything only Tandem's own core uses.
 */
@NullMarked
package io.tandem.spi;

import org.jspecify.annotations.NullMarked;
