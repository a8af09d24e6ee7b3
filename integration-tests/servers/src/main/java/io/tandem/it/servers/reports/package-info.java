/** A persistence unit of the server's that lives beside Tandem, in some deployments. */
@NullMarked
package io.tandem.it.servers.reports;

import org.jspecify.annotations.NullMarked;
