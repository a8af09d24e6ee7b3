/**
 * The test fixture, on JUnit 5 and weld-junit.
 *
 * <p>What does not belong here: anything that an application needs outside its tests.
 */
@NullMarked
package io.tandem.junit5;

import org.jspecify.annotations.NullMarked;
