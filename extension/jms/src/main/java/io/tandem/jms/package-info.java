/**
 * Messages that commit with the databases: {@link io.tandem.jms.Broker}.
 *
 * <p>What does not belong here: how that is done.
 */
@NullMarked
package io.tandem.jms;

import org.jspecify.annotations.NullMarked;
