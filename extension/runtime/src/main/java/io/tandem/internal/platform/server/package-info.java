/**
 * What servers with a transaction service of their own have in common: everything is found by name.
 *
 * <p>What does not belong here: anything that is true of one server only.
 */
@NullMarked
package io.tandem.internal.platform.server;

import org.jspecify.annotations.NullMarked;
