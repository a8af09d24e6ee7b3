package io.tandem.junit5.internal.database;

/**
 * A statement that a database was asked to execute, in one go.
 *
 * @param sql its text without the values of parameters; the different texts of a batch joined by "; "
 * @param rows how many entries a batch had, else 1
 */
public record ExecutedStatement(String sql, int rows) {}
