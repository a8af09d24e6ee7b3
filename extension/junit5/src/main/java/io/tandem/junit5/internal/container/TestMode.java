package io.tandem.junit5.internal.container;

/**
 * What a test asks for.
 *
 * @param name shown in messages
 * @param commits whether commits are real
 * @param doomed whether commits of the code under test are errors
 * @param transaction whether the test runs in a transaction of its own
 */
public record TestMode(String name, boolean commits, boolean doomed, boolean transaction) {}
