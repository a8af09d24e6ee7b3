/**
 * Tandem as Quarkus runs it: what the build steps of {@code tandem-deployment} record, and how configuration is read in
 * Quarkus's terms.
 *
 * <p>What does not belong here: rules, and anything that the build already knows. Nothing here is loaded outside Quarkus.
 */
@NullMarked
package io.tandem.internal.quarkus;

import org.jspecify.annotations.NullMarked;
