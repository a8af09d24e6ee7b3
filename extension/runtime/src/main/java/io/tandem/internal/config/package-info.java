/**
 * From properties to one immutable model, read once at start-up.
 *
 * <p>What does not belong here: any judgement that needs entities, databases or a server.
 */
@NullMarked
package io.tandem.internal.config;

import org.jspecify.annotations.NullMarked;
