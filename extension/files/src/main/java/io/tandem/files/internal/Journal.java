package io.tandem.files.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What a prepared transaction will do, as it is kept in a file.
 *
 * @param branch the branch's id
 * @param decided whether nobody else decides on it: it has committed, and may only have to be carried out
 * @param work the name of the directory with its staged files
 * @param steps in the order in which they are taken
 */
record Journal(XidKey branch, boolean decided, String work, List<Step> steps) {

    private static final int MAGIC = 0x54414e46;
    private static final int VERSION = 1;

    /**
     * One of them.
     *
     * @param path of the file, from the directory, with {@code /} between names
     * @param staged the name of the staged file; empty where the file is deleted
     */
    record Step(String path, String staged) {

        boolean deletes() {
            return staged.isEmpty();
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(branch.format());
            out.writeUTF(branch.global());
            out.writeUTF(branch.branch());
            out.writeBoolean(decided);
            out.writeUTF(work);
            out.writeInt(steps.size());
            for (Step step : steps) {
                out.writeUTF(step.path());
                out.writeUTF(step.staged());
            }
            out.writeLong(checksum(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads it; throws if that is not what was written. */
    static Journal of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length < Long.BYTES || in.readInt() != MAGIC) {
                throw new IOException("it is no journal");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException("it is of the unknown version " + version);
            }
            if (ofEnd(bytes) != checksum(Arrays.copyOf(bytes, bytes.length - Long.BYTES))) {
                throw new IOException("its checksum is wrong");
            }
            XidKey branch = new XidKey(in.readInt(), in.readUTF(), in.readUTF());
            boolean decided = in.readBoolean();
            String work = in.readUTF();
            List<Step> steps = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                steps.add(new Step(in.readUTF(), in.readUTF()));
            }
            return new Journal(branch, decided, work, steps);
        }
    }

    private static long ofEnd(byte[] bytes) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes, bytes.length - Long.BYTES, Long.BYTES))) {
            return in.readLong();
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
