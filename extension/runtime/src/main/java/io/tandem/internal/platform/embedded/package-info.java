/**
 * The platform where Tandem brings the transaction service itself: Narayana, in Java SE and in plain servlet containers.
 *
 * <p>What does not belong here: anything a server with its own transaction service needs.
 */
@NullMarked
package io.tandem.internal.platform.embedded;

import org.jspecify.annotations.NullMarked;
