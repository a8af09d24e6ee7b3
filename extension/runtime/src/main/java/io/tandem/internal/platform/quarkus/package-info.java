/**
 * Quarkus: the transaction manager of quarkus-narayana-jta, the data sources of quarkus-agroal.
 *
 * <p>What does not belong here: anything of ArC, and of what is known at build time.
 */
@NullMarked
package io.tandem.internal.platform.quarkus;

import org.jspecify.annotations.NullMarked;
