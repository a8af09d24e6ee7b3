/** The smallest application, and what may be wrong with one. */
package io.tandem.quarkus.deployment.shop;
