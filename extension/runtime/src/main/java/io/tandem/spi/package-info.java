/**
 * What a platform (a server, Quarkus, plain Java) supplies to Tandem, and what stands beside it: tables without entity classes,
 * whatever else takes part in transactions ({@link io.tandem.spi.TransactionParticipant}), keys of their own.
 *
 * <p>What does not belong here: anything that an application's everyday code uses, and anything only Tandem's own core uses.
 */
@NullMarked
package io.tandem.spi;

import org.jspecify.annotations.NullMarked;
