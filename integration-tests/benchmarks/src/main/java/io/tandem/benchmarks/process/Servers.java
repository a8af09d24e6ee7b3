package io.tandem.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;

/** The two servers of a suite. */
public final class Servers implements AutoCloseable {

    private final Postgres first;
    private final Postgres second;
    private final Disk disk;

    public Servers(Path directory, Disk disk) throws IOException, InterruptedException {
        this.disk = disk;
        first = new Postgres(directory.resolve("first"), disk);
        try {
            second = new Postgres(directory.resolve("second"), disk);
        } catch (IOException | InterruptedException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    public Postgres first() {
        return first;
    }

    public Postgres second() {
        return second;
    }

    public Disk disk() {
        return disk;
    }

    /** Makes a database of this name in both. */
    public void create(String name) {
        first.create(name);
        second.create(name);
    }

    public long forced() {
        return first.forced() + second.forced();
    }

    /** The time of the processors for both until now. */
    public long cpuNanos() {
        return first.cpuNanos() + second.cpuNanos();
    }

    public long prepared(String database) {
        return first.prepared(database) + second.prepared(database);
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
