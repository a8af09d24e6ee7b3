/**
 * The portable extension: collects types, injection points and suppliers, has the rest planned and started, and registers
 * the beans.
 *
 * <p>What does not belong here: rules. {@link io.tandem.internal.cdi.TandemExtension} names no type of Hibernate's, not even
 * in a lambda: WildFly would drop it without a word where Hibernate is missing.
 */
@NullMarked
package io.tandem.internal.cdi;

import org.jspecify.annotations.NullMarked;
