/**
 * A broker that takes part in transactions: each has a context of the provider's, whose XA resource is enlisted. Built on {@code
 * io.tandem.spi} and Jakarta Messaging alone.
 */
@NullMarked
package io.tandem.jms.internal;

import org.jspecify.annotations.NullMarked;
