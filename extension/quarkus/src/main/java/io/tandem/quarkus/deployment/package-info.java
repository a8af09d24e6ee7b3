/**
 * What Quarkus runs while it builds an application: mapped classes, injection points and suppliers are read from the index,
 * the rules of every other shell are applied to them, and what is to be done at start-up is recorded.
 *
 * <p>What does not belong here: a rule, or a message about one.
 */
@NullMarked
package io.tandem.quarkus.deployment;

import org.jspecify.annotations.NullMarked;
