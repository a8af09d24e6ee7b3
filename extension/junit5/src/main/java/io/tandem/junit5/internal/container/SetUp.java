package io.tandem.junit5.internal.container;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What classes have to have in common in order to use one container.
 *
 * @param addresses the databases that are given, by connection; all others are in memory
 * @param echoed the connections whose statements are printed
 */
record SetUp(
        Map<String, Address> addresses,
        Set<String> echoed,
        List<Class<?>> beans,
        List<Class<?>> alternatives,
        ClassLoader loader) {}
