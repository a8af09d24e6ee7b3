package io.tandem.internal.platform.embedded.journal;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.spi.DecisionKey;
import io.tandem.spi.DecisionLog;
import io.tandem.spi.UnknownDecisionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A log in which the decisions of all threads that wait are made durable together: one of them, the leader, writes and
 * forces for all, and hands its place on to one that came meanwhile.
 */
public final class Journal implements DecisionLog {

    /** Room for about a thousand forced writes. */
    public static final int SEGMENT_SIZE = 4 << 20;

    private final Directory directory;
    private final Map<DecisionKey, byte[]> kept = new ConcurrentHashMap<>();
    private final Set<DecisionKey> doubtful = ConcurrentHashMap.newKeySet();
    private final SegmentChain chain;

    private final Object monitor = new Object();
    private List<Submission> queue = new ArrayList<>();
    private boolean led;
    private boolean closed;
    private @Nullable BrokenJournalException broken;

    private Journal(Directory directory, int segmentSize) throws IOException {
        this.directory = directory;
        this.chain = SegmentChain.open(directory, segmentSize, kept);
    }

    /**
     * Opens the journal of a directory, making one where there is none. Nobody else may use the directory meanwhile.
     *
     * @throws IOException if the directory can't be used, or what was kept there is damaged
     */
    public static Journal open(Directory directory, int segmentSize) throws IOException {
        return new Journal(directory, segmentSize);
    }

    /** Whether a directory has a journal. */
    public static boolean exists(Directory directory) throws IOException {
        return Segments.newest(directory.names()).isPresent();
    }

    @Override
    public void write(DecisionKey key, byte[] decision) throws IOException {
        Submission own = Submission.durable(new Entry(key, decision));
        if (submit(own) || own.awaitTurn()) {
            lead();
        }
        try {
            own.outcome();
        } catch (BrokenJournalException e) {
            throw refusal(e);
        }
    }

    private IOException refusal(BrokenJournalException failure) {
        String text = CONFIGURATION.journalBroken(directory.toString(), String.valueOf(failure.getMessage()));
        if (failure.certain()) {
            return new IOException(text, failure);
        }
        throw new UnknownDecisionException(text, failure);
    }

    @Override
    public boolean remove(DecisionKey key) throws IOException {
        if (kept.remove(key) == null) {
            return false;
        }
        Submission own = Submission.passing(new Entry(key, null));
        if (submit(own)) {
            lead();
            try {
                own.outcome();
            } catch (BrokenJournalException e) {
                throw refusal(new BrokenJournalException(e, true));
            }
        }
        return true;
    }

    @Override
    public Optional<byte[]> read(DecisionKey key) throws IOException {
        if (doubtful.contains(key)) {
            throw new IOException("Whether there is a decision about " + key.id() + " is known at the next start");
        }
        return Optional.ofNullable(kept.get(key)).map(byte[]::clone);
    }

    @Override
    public Collection<DecisionKey> keys() throws IOException {
        if (!doubtful.isEmpty()) {
            throw new IOException("Which decisions there are is known at the next start");
        }
        return List.copyOf(kept.keySet());
    }

    /** Waits for what is on its way; what comes later is refused. */
    @Override
    public void close() throws IOException {
        List<Submission> rest;
        synchronized (monitor) {
            if (closed) {
                return;
            }
            closed = true;
            awaitNoLeader();
            rest = drained();
        }
        try {
            if (broken == null) {
                IOException failure = append(rest);
                if (failure != null) {
                    throw failure;
                }
                chain.end();
            }
        } finally {
            chain.close();
        }
    }

    private void awaitNoLeader() {
        boolean interrupted = false;
        while (led) {
            try {
                monitor.wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether this thread has to lead. */
    private boolean submit(Submission submission) throws IOException {
        synchronized (monitor) {
            if (closed) {
                throw new IOException("The transaction log in " + directory + " is closed");
            }
            if (broken != null) {
                // nothing of this one was written, whatever came of the one before
                throw refusal(new BrokenJournalException(broken, true));
            }
            queue.add(submission);
            boolean first = !led;
            led = true;
            return first;
        }
    }

    /** Appends all that waits, then lets another thread lead, or ends when nobody waits. */
    private void lead() {
        while (true) {
            List<Submission> batch;
            synchronized (monitor) {
                batch = drained();
            }
            IOException failure = append(batch);
            boolean more = handOver();
            batch.forEach(submission -> submission.done(failure));
            if (!more) {
                return;
            }
        }
    }

    /** Answers whether there is more that nobody waits for, and so nobody else would write. */
    private boolean handOver() {
        synchronized (monitor) {
            Optional<Submission> next =
                    queue.stream().filter(Submission::durable).findFirst();
            if (next.isPresent()) {
                next.get().lead();
                return false;
            }
            led = !queue.isEmpty();
            monitor.notifyAll();
            return led;
        }
    }

    private List<Submission> drained() {
        List<Submission> drained = queue;
        queue = new ArrayList<>();
        return drained;
    }

    private @Nullable IOException append(List<Submission> batch) {
        if (batch.isEmpty()) {
            return null;
        }
        List<Entry> entries = batch.stream().map(Submission::entry).toList();
        try {
            failIfBroken();
            chain.append(entries, batch.stream().anyMatch(Submission::durable));
        } catch (BrokenJournalException e) {
            breakDown(e, entries);
            return e;
        } catch (IOException e) {
            return e;
        } catch (RuntimeException | Error e) {
            // whoever waits must not wait for ever
            BrokenJournalException unknown = new BrokenJournalException(new IOException(e), false);
            breakDown(unknown, entries);
            return unknown;
        }
        for (Entry entry : entries) {
            if (entry.decision() != null) {
                kept.put(entry.key(), entry.decision());
            }
        }
        return null;
    }

    /** Those that were waiting when the one before failed: nothing of them was written. */
    private void failIfBroken() throws BrokenJournalException {
        synchronized (monitor) {
            if (broken != null) {
                throw new BrokenJournalException(broken, true);
            }
        }
    }

    private void breakDown(BrokenJournalException failure, List<Entry> entries) {
        if (!failure.certain()) {
            entries.forEach(entry -> doubtful.add(entry.key()));
        }
        synchronized (monitor) {
            if (broken == null) {
                broken = failure;
                RECOVERY.journalBroken(directory.toString(), String.valueOf(failure.getMessage()));
            }
        }
    }
}
