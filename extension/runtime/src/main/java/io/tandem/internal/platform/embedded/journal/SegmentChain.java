package io.tandem.internal.platform.embedded.journal;

import io.tandem.internal.platform.embedded.journal.Frame.Kind;
import io.tandem.spi.DecisionKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The segments of a journal, one after the other. Used by one thread at a time. */
final class SegmentChain implements AutoCloseable {

    /** A file is read as a whole. */
    private static final long LARGEST = 1L << 30;

    private final Directory directory;
    private final int usualSize;
    private final Map<DecisionKey, byte[]> kept;
    private @Nullable Segment current;
    private long number;
    private long sequence;
    private long forced;
    private boolean spare;

    private SegmentChain(Directory directory, int usualSize, Map<DecisionKey, byte[]> kept, Recovered recovered) {
        this.directory = directory;
        this.usualSize = usualSize;
        this.kept = kept;
        this.number = recovered.number();
        this.sequence = recovered.sequence();
    }

    /**
     * Opens the segments of a directory, and goes on in a new one: after the end of an old one, something may stand that
     * was cut off.
     *
     * @param kept is filled with what is kept, and is what each new segment begins with
     */
    static SegmentChain open(Directory directory, int usualSize, Map<DecisionKey, byte[]> kept) throws IOException {
        directory.delete(Segments.DRAFT);
        List<String> names = directory.names();
        OptionalLong newest = Segments.newest(names);
        Recovered recovered =
                newest.isPresent() ? SegmentReader.read(directory, newest.getAsLong()) : Recovered.NOTHING;
        kept.putAll(recovered.kept());
        SegmentChain chain = new SegmentChain(directory, usualSize, kept, recovered);
        try {
            chain.begin(names);
            return chain;
        } catch (IOException | RuntimeException e) {
            chain.close();
            throw e;
        }
    }

    private void begin(List<String> names) throws IOException {
        spare = names.contains(Segments.SPARE) && hasUsualSize(Segments.SPARE);
        next(0);
        for (String name : names) {
            if (Segments.isName(name)) {
                retire(name);
            }
        }
        // both files are there from the first moment on, so that a disk that fills up later does no harm
        if (!spare) {
            make(Segments.DRAFT, usualSize);
            directory.rename(Segments.DRAFT, Segments.SPARE);
            spare = true;
        }
    }

    /**
     * Appends changes.
     *
     * @param durable whether to return only when they, and all before them, are durable
     * @throws BrokenJournalException if nothing can be made durable any more
     * @throws IOException if nothing was appended
     */
    void append(List<Entry> entries, boolean durable) throws IOException {
        byte[] frame = frame(Kind.CHANGES, entries);
        if (!current().holds(frame.length)) {
            next(frame.length);
            frame = frame(Kind.CHANGES, entries);
        }
        if (durable) {
            current().appendDurably(frame);
            forced = sequence;
        } else {
            current().append(frame);
        }
        sequence++;
    }

    /** Says in the segment that all of it is durable, so that damage is told from a cut at the next start. */
    void end() throws IOException {
        current().force();
        forced = sequence - 1;
        byte[] frame = frame(Kind.END, List.of());
        if (current().holds(frame.length)) {
            current().appendDurably(frame);
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }

    private Segment current() {
        if (current == null) {
            throw new IllegalStateException("Not opened");
        }
        return current;
    }

    private byte[] frame(Kind kind, List<Entry> entries) {
        return new Frame(kind, number, sequence, forced, entries).bytes();
    }

    /** Goes on in another segment, which begins with all that is kept and has room for one more frame. */
    private void next(int room) throws IOException {
        List<Entry> all = kept.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
        byte[] checkpoint = new Frame(Kind.CHECKPOINT, number + 1, sequence, sequence - 1, all).bytes();
        long needed = Frame.aligned(checkpoint.length, Segment.BLOCK) + room;
        String draft = draft(needed);
        try (SegmentFile file = directory.open(draft)) {
            file.write(0, checkpoint);
            publish(file, draft);
        }
        Segment last = current;
        number++;
        forced = sequence++;
        current = open(checkpoint.length);
        if (last != null) {
            last.close();
            retire(Segments.name(last.number()));
        }
    }

    /** From here on the new file counts, and the one before it does not: half of that is nothing to go on from. */
    private void publish(SegmentFile file, String draft) throws BrokenJournalException {
        try {
            file.force(false);
            directory.rename(draft, Segments.name(number + 1));
            directory.force();
            spare &= !draft.equals(Segments.SPARE);
        } catch (IOException e) {
            throw new BrokenJournalException(e, true);
        }
    }

    private Segment open(long position) throws BrokenJournalException {
        try {
            return new Segment(number, directory.open(Segments.name(number)), position);
        } catch (IOException e) {
            throw new BrokenJournalException(e, true);
        }
    }

    /** A file with room for so many bytes, whose length and place on the disk don't change any more. */
    private String draft(long needed) throws IOException {
        if (needed > LARGEST) {
            throw new IOException("The journal would grow beyond " + LARGEST + " bytes");
        }
        if (needed <= usualSize && spare) {
            return Segments.SPARE;
        }
        make(Segments.DRAFT, Frame.aligned(Math.max(needed <= usualSize ? 0 : 2 * needed, usualSize), Segment.BLOCK));
        return Segments.DRAFT;
    }

    /** Zeros are written for real: room that is only promised can be missing at the worst moment. */
    private void make(String name, long size) throws IOException {
        directory.delete(name);
        try (SegmentFile file = directory.open(name)) {
            byte[] zeros = new byte[1 << 16];
            for (long at = 0; at < size; at += zeros.length) {
                file.write(at, size - at < zeros.length ? new byte[(int) (size - at)] : zeros);
            }
            file.force(true);
        } catch (IOException e) {
            directory.delete(name);
            throw e;
        }
    }

    /** What is not needed any more serves again, and needs no room then. */
    private void retire(String name) throws IOException {
        if (!spare && hasUsualSize(name)) {
            directory.rename(name, Segments.SPARE);
            spare = true;
        } else {
            directory.delete(name);
        }
    }

    private boolean hasUsualSize(String name) throws IOException {
        try (SegmentFile file = directory.open(name)) {
            return file.size() == usualSize;
        }
    }
}
