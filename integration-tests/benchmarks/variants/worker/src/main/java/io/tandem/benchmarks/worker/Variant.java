package io.tandem.benchmarks.worker;

/**
 * One way to do the unit of work. A public class with a constructor that takes {@link Databases}; safe for use by many
 * threads. Each method returns when its transaction has committed.
 */
public interface Variant extends AutoCloseable {

    /** Writes a row into each of the two databases, in one transaction. */
    void both(long id) throws Exception;

    /** Writes a row into the first database alone. */
    void one(long id) throws Exception;

    @Override
    void close();
}
