/**
 * The application of a test: its container, its settings, its transaction.
 *
 * <p>What does not belong here: JDBC ({@code database}), and what users import.
 */
@NullMarked
package io.tandem.junit5.internal.container;

import org.jspecify.annotations.NullMarked;
