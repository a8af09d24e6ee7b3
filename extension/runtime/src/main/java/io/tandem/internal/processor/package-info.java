/**
 * The annotation processor that writes an archive's entity index while the archive is compiled.
 *
 * <p>What does not belong here: anything that needs more than the JDK, for the processor runs inside users' compilers with
 * nothing but tandem.jar.
 */
@NullMarked
package io.tandem.internal.processor;

import org.jspecify.annotations.NullMarked;
