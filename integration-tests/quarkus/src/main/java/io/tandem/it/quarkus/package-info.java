/** The smallest application: two databases, one transaction. */
package io.tandem.it.quarkus;
