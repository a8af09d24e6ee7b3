/**
 * How a branch ends where a driver's answer says too little, or something false: which errors mean what, and the questions
 * that are asked on another connection before anything is said.
 *
 * <p>What does not belong here: pools, enlistment, and whatever knows of a running transaction.
 */
@NullMarked
package io.tandem.internal.tx.xa;

import org.jspecify.annotations.NullMarked;
