package io.tandem.internal.plan;

import java.util.Set;

/**
 * Something that the application supplies and Hibernate calls: an interceptor, a statement inspector, a tenant resolver,
 * an integrator, an event listener.
 *
 * @param connection whose factory it is for
 * @param place where it is supplied: class and member
 * @param contracts the interfaces under which Hibernate calls it
 */
public record Hook(String connection, String place, Set<String> contracts) {}
