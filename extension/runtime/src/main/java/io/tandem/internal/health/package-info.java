/**
 * MicroProfile Health, where the application has its API.
 *
 * <p>What does not belong here: anything that is used where the API is absent.
 */
@NullMarked
package io.tandem.internal.health;

import org.jspecify.annotations.NullMarked;
