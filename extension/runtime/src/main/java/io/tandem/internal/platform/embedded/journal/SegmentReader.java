package io.tandem.internal.platform.embedded.journal;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.platform.embedded.journal.Frame.Kind;
import io.tandem.spi.DecisionKey;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a segment to where a loss of power cut it off, and tells that from damage. */
final class SegmentReader {

    private final String place;
    private final long number;
    private final byte[] file;
    private final Map<DecisionKey, byte[]> kept = new HashMap<>();
    private long position;
    private long sequence;

    private SegmentReader(Directory directory, long number) throws IOException {
        this.place = directory + "/" + Segments.name(number);
        this.number = number;
        this.file = directory.read(Segments.name(number));
    }

    /**
     * Reads a segment.
     *
     * @throws IOException if something is not readable that was durable once
     */
    static Recovered read(Directory directory, long number) throws IOException {
        return new SegmentReader(directory, number).read();
    }

    private Recovered read() throws IOException {
        if (Frame.ofAnotherVersion(file)) {
            throw new IOException(CONFIGURATION.journalVersion(place, Frame.VERSION));
        }
        // the file has its name only since its checkpoint is durable
        Frame checkpoint = Frame.at(file, 0, number)
                .filter(frame -> frame.kind() == Kind.CHECKPOINT)
                .orElseThrow(() -> new IOException(CONFIGURATION.journalDamaged(place, 0)));
        sequence = checkpoint.sequence();
        apply(checkpoint);
        Optional<Frame> next = next();
        while (next.isPresent()) {
            apply(next.get());
            next = next();
        }
        refuseDamage();
        return new Recovered(number, sequence, kept);
    }

    /** A frame follows at once, or, after a forced write, in the next block. */
    private Optional<Frame> next() {
        Optional<Frame> adjacent = expected(position);
        if (adjacent.isPresent()) {
            return adjacent;
        }
        long block = Frame.aligned(position, Segment.BLOCK);
        Optional<Frame> following = expected(block);
        if (following.isPresent()) {
            position = block;
        }
        return following;
    }

    private Optional<Frame> expected(long at) {
        return Frame.at(file, at, number).filter(frame -> frame.sequence() == sequence);
    }

    private void apply(Frame frame) {
        position += Frame.lengthAt(file, position);
        sequence++;
        for (Entry entry : frame.entries()) {
            byte[] decision = entry.decision();
            if (decision == null) {
                kept.remove(entry.key());
            } else {
                kept.put(entry.key(), decision);
            }
        }
    }

    /** What is missing was never acknowledged, unless a later frame knows that it was durable. */
    private void refuseDamage() throws IOException {
        for (long at = position; at < file.length; at += Frame.SECTOR) {
            Optional<Frame> later = Frame.at(file, at, number);
            if (later.isPresent() && later.get().forced() >= sequence) {
                throw new IOException(CONFIGURATION.journalDamaged(place, position));
            }
        }
    }
}
