/**
 * Which platform Tandem runs on; each has a package of its own below.
 *
 * <p>What does not belong here: what a platform does.
 */
@NullMarked
package io.tandem.internal.platform;

import org.jspecify.annotations.NullMarked;
