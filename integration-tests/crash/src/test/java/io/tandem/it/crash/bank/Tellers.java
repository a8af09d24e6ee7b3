package io.tandem.it.crash.bank;

import io.tandem.HeuristicOutcomeException;
import io.tandem.UnknownOutcomeException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Threads that make one transfer after the other, unless they are paused. */
final class Tellers {

    static final int THREADS = 16;

    private final Bank bank;
    private final Journal journal;
    private final List<String> connections;
    private final int accounts;
    private final AtomicLong ids;
    private final ReadWriteLock open = new ReentrantReadWriteLock(true);

    Tellers(Bank bank, Journal journal, List<String> connections, int accounts, long firstId) {
        this.bank = bank;
        this.journal = journal;
        this.connections = connections;
        this.accounts = accounts;
        this.ids = new AtomicLong(firstId);
    }

    void start() {
        for (int number = 1; number <= THREADS; number++) {
            Thread teller = new Thread(this::work, "teller-" + number);
            teller.setDaemon(true);
            teller.start();
        }
    }

    /** Waits until the last transfer that was begun has ended. */
    void pause() {
        open.writeLock().lock();
    }

    /** To be called by the thread that has paused them. */
    void resume() {
        open.writeLock().unlock();
    }

    private void work() {
        while (true) {
            open.readLock().lock();
            try {
                make(Order.random(ids.getAndIncrement(), connections, accounts));
            } finally {
                open.readLock().unlock();
            }
        }
    }

    /** Whatever else the work throws has kept the transaction from being committed. */
    private void make(Order order) {
        journal.started(order);
        try {
            bank.transfer(order);
            journal.acknowledged(order);
        } catch (HeuristicOutcomeException | UnknownOutcomeException e) {
            journal.unknown(order, e);
        } catch (RuntimeException e) {
            journal.rolledBack(order, e);
        }
    }
}
