/** A persistence unit of the server's that lives beside Tandem, in some deployments. */
package io.tandem.it.servers.reports;
