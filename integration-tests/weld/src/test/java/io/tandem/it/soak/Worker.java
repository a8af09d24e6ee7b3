package io.tandem.it.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** One thread's share: it takes steps by chance, and knows which rows must be there afterwards. */
final class Worker implements Callable<Map<Long, String>> {

    static final String COMMON = "common";

    final Doors doors;
    final String tag;
    final Random random;
    private final int steps;
    private final Map<Long, String> expected = new TreeMap<>();
    private final Map<String, Integer> taken;
    private long next;

    Worker(Doors doors, int number, long seed, int steps, Map<String, Integer> taken) {
        this.doors = doors;
        this.tag = "thread-" + number;
        this.random = new Random(seed + number);
        this.steps = steps;
        this.taken = taken;
        this.next = number * 1_000_000L;
    }

    @Override
    public Map<Long, String> call() throws Exception {
        List<Map.Entry<String, Step>> all = new ArrayList<>(SessionSteps.ALL.entrySet());
        all.addAll(TransactionSteps.ALL.entrySet());
        all.addAll(RefusedSteps.ALL.entrySet());
        for (int i = 0; i < steps; i++) {
            Map.Entry<String, Step> step = all.get(random.nextInt(all.size()));
            try {
                step.getValue().take(this);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(tag + ", step " + i + ": " + step.getKey(), e);
            }
            check(doors.manager().getTransaction() == null, "a transaction is left");
            taken.merge(step.getKey(), 1, Integer::sum);
        }
        return expected;
    }

    long newId() {
        return ++next;
    }

    /** Has it expected in both databases. */
    void expect(long id, String text) {
        expected.put(id, text);
    }

    void expectNot(long id) {
        expected.remove(id);
    }

    int rows() {
        return expected.size();
    }

    String text(long id) {
        return expected.get(id);
    }

    /** One of the rows that must be there, made now if there is none. */
    long anyId() {
        if (expected.isEmpty()) {
            SessionSteps.persist(this);
        }
        return expected.keySet().stream()
                .skip(random.nextInt(expected.size()))
                .findFirst()
                .orElseThrow();
    }

    Sale sale(long id, String text) {
        return new Sale(id, tag, text);
    }

    Twin twin(long id, String text) {
        return new Twin(id, tag, text);
    }

    /** New text, different each time. */
    String words() {
        return tag + ' ' + random.nextLong();
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** One of the things that a thread does. */
    @FunctionalInterface
    interface Step {
        void take(Worker worker) throws Exception;
    }
}
