/** Files that commit with the databases, in some deployments. */
package io.tandem.it.servers.receipts;
