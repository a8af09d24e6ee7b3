/**
 * Sockets for JDBC drivers, with fewer calls of the system for each question to a database: a read that has a bound is one
 * call instead of three, and what a driver flushes in pieces goes out at once. While an answer is waited for, the thread may ask
 * another database.
 *
 * <p>What does not belong here: which driver gets them, and anything of what is said over them.
 */
@NullMarked
package io.tandem.internal.tx.socket;

import org.jspecify.annotations.NullMarked;
