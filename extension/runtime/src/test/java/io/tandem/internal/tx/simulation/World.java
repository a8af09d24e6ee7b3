package io.tandem.internal.tx.simulation;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong, by seed, and whether the JVM lives. Faults of a history are drawn in its own thread only. */
final class World {

    private final double rate;
    private final double heuristicRate;
    private volatile Thread actor = Thread.currentThread();
    private volatile boolean calm = true;
    private volatile boolean dead;
    private final AtomicInteger life = new AtomicInteger();
    private volatile boolean heuristic;
    private volatile boolean timeForOthers;
    private Random random = new Random(0);

    /**
     * @param rate how likely a fault is at each step
     * @param heuristicRate how likely it is that a drawn heuristic is one
     */
    World(double rate, double heuristicRate) {
        this.rate = rate;
        this.heuristicRate = heuristicRate;
    }

    /** From now on the current thread meets the faults of a seed. */
    void begin(long seed) {
        random = new Random(seed);
        actor = Thread.currentThread();
        heuristic = false;
        calm = false;
    }

    void calm() {
        calm = true;
    }

    /** Whether a database has decided on its own since {@link #begin}. */
    boolean heuristic() {
        return heuristic;
    }

    Fault next(Step step) {
        if (calm || Thread.currentThread() != actor || random.nextDouble() >= rate) {
            return Fault.NONE;
        }
        List<Fault> possible = step.faults();
        Fault fault = possible.get(random.nextInt(possible.size()));
        if (fault == Fault.CRASH_BEFORE || fault == Fault.CRASH_AFTER) {
            // a new life takes as long as a hundred transactions
            return random.nextInt(10) == 0 ? fault : Fault.LOST_REQUEST;
        }
        if (fault == Fault.HEURISTIC) {
            if (random.nextDouble() >= heuristicRate) {
                return Fault.NONE;
            }
            heuristic = true;
        }
        return fault;
    }

    /** From now on a database is waited for, more often than not, so that another may be asked meanwhile. */
    World withTimeForOthers() {
        timeForOthers = true;
        return this;
    }

    /** When another may be asked: before a database works on what it was told, after that, or not at all. */
    Time timeForOthers() {
        if (!timeForOthers || calm || Thread.currentThread() != actor) {
            return Time.NONE;
        }
        return Time.values()[random.nextInt(Time.values().length)];
    }

    /** When there is time. */
    enum Time {
        NONE,
        BEFORE,
        AFTER
    }

    int any(int bound) {
        return random.nextInt(bound);
    }

    void crash() {
        dead = true;
        life.incrementAndGet();
    }

    boolean dead() {
        return dead;
    }

    int life() {
        return life.get();
    }

    /** A new JVM. */
    void restart() {
        dead = false;
        calm = true;
    }
}
