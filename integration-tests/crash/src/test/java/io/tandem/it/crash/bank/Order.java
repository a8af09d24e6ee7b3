package io.tandem.it.crash.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A transfer that is to be made.
 *
 * @param amounts what comes to the account of each connection: together nothing
 */
record Order(long id, long account, SortedMap<String, Long> amounts) {

    /** Between two databases mostly, between all of them now and then. */
    static Order random(long id, List<String> connections, int accounts) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<String> touched = new ArrayList<>(connections);
        Collections.shuffle(touched, random);
        if (random.nextInt(4) > 0) {
            touched = touched.subList(0, 2);
        }
        long amount = random.nextLong(1, 10);
        SortedMap<String, Long> amounts = new TreeMap<>();
        touched.forEach(connection -> amounts.put(connection, amount));
        amounts.put(touched.get(0), -amount * (touched.size() - 1));
        return new Order(id, 1 + random.nextInt(accounts), amounts);
    }
}
