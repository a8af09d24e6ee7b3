package io.tandem.internal.platform.embedded.journal;

import io.tandem.spi.DecisionKey;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What is appended at once, under one checksum, which covers the number of the segment too: what an earlier life of the
 * file has left behind is no frame of this one.
 *
 * @param segment the number of the segment
 * @param sequence one more than that of the frame before it
 * @param forced the last frame that was known to be durable when this one was written
 */
record Frame(Kind kind, long segment, long sequence, long forced, List<Entry> entries) {

    /** What a frame says. */
    enum Kind {
        /** All that is kept: the first frame of each segment. */
        CHECKPOINT('P'),
        CHANGES('C'),
        /** The journal was closed in order. */
        END('E');

        private final char code;

        Kind(char code) {
            this.code = code;
        }

        private static Kind of(char code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No frame: " + (int) code));
        }
    }

    static final short VERSION = 1;

    /** The unit in which a disk writes, and to which frames are aligned. */
    static final int SECTOR = 512;

    private static final int MAGIC = 0x54444d4a;
    private static final int HEADER = 40;
    private static final int CHECKSUM = 12;
    private static final int NONE = -1;

    /** The bytes, filled up to whole sectors. */
    byte[] bytes() {
        byte[] payload = payload();
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(aligned((long) HEADER + payload.length, SECTOR)));
        buffer.putInt(MAGIC)
                .putShort(VERSION)
                .putChar(kind.code)
                .putInt(payload.length)
                .putInt(0)
                .putLong(segment)
                .putLong(sequence)
                .putLong(forced)
                .put(payload);
        return buffer.putInt(CHECKSUM, checksum(buffer.array(), 0, HEADER + payload.length))
                .array();
    }

    /** The frame at a place; empty if there is none, or not the whole of it. */
    static Optional<Frame> at(byte[] file, long position, long segment) {
        if (position + HEADER > file.length) {
            return Optional.empty();
        }
        int start = (int) position;
        ByteBuffer buffer = ByteBuffer.wrap(file, start, file.length - start).slice();
        int length = buffer.getInt(8);
        boolean mine = buffer.getInt(0) == MAGIC && buffer.getShort(4) == VERSION && buffer.getLong(16) == segment;
        if (!mine || length < 0 || length > buffer.capacity() - HEADER) {
            return Optional.empty();
        }
        if (buffer.getInt(CHECKSUM) != checksum(file, start, HEADER + length)) {
            return Optional.empty();
        }
        return Optional.of(new Frame(
                Kind.of(buffer.getChar(6)),
                segment,
                buffer.getLong(24),
                buffer.getLong(32),
                entries(buffer.slice(HEADER, length))));
    }

    /** How much room the frame at a place takes. */
    static long lengthAt(byte[] file, long position) {
        return aligned((long) HEADER + ByteBuffer.wrap(file).getInt((int) position + 8), SECTOR);
    }

    /** Whether what begins here was written in another format than this one. */
    static boolean ofAnotherVersion(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        return file.length >= HEADER && buffer.getInt(0) == MAGIC && buffer.getShort(4) != VERSION;
    }

    static long aligned(long position, int unit) {
        return (position + unit - 1) / unit * unit;
    }

    /** Over everything but itself. */
    private static int checksum(byte[] bytes, int start, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, start, CHECKSUM);
        checksum.update(bytes, start + CHECKSUM + Integer.BYTES, length - CHECKSUM - Integer.BYTES);
        return (int) checksum.getValue();
    }

    private byte[] payload() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(SECTOR);
        try (DataOutputStream output = new DataOutputStream(bytes)) {
            output.writeInt(entries.size());
            for (Entry entry : entries) {
                write(output, entry.key().type().getBytes(StandardCharsets.UTF_8));
                write(output, entry.key().id().getBytes(StandardCharsets.UTF_8));
                byte[] decision = entry.decision();
                if (decision == null) {
                    output.writeInt(NONE);
                } else {
                    write(output, decision);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream output, byte[] bytes) throws IOException {
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    private static List<Entry> entries(ByteBuffer payload) {
        int count = payload.getInt();
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            DecisionKey key = new DecisionKey(text(payload), text(payload));
            int length = payload.getInt();
            entries.add(new Entry(key, length == NONE ? null : bytes(payload, length)));
        }
        return entries;
    }

    private static String text(ByteBuffer payload) {
        return new String(bytes(payload, payload.getInt()), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer payload, int length) {
        byte[] bytes = new byte[length];
        payload.get(bytes);
        return bytes;
    }
}
