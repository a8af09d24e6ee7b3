/**
 * What servers have in common: data sources are found by name, and so is their transaction service, where they have one.
 *
 * <p>What does not belong here: anything that is true of one server only.
 */
@NullMarked
package io.tandem.internal.platform.server;

import org.jspecify.annotations.NullMarked;
