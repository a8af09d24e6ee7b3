/** An application whose sales write more than databases. */
package io.tandem.quarkus.deployment.office;
