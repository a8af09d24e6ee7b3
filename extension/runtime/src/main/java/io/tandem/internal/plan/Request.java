package io.tandem.internal.plan;

/**
 * Somebody asks for what Tandem hands out for a connection.
 *
 * @param name the connection
 * @param place where: class and member
 */
public record Request(String name, String place) {}
