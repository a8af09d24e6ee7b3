package io.tandem.internal.platform.embedded.journal;

import java.util.List;
import java.util.Random;

/** What becomes of what was not forced. */
interface Fate {

    /** Whether the next change of a name is kept. */
    boolean keeps();

    /** What the next sector holds, which was written at least once. */
    byte[] of(byte[] before, List<byte[]> versions);

    /** The bits say of each sector and name whether its last state is kept, or the one before all. */
    static Fate bits(long bits) {
        return new Fate() {

            private long rest = bits;

            @Override
            public boolean keeps() {
                boolean kept = (rest & 1) == 1;
                rest >>>= 1;
                return kept;
            }

            @Override
            public byte[] of(byte[] before, List<byte[]> versions) {
                return keeps() ? versions.get(versions.size() - 1) : before;
            }
        };
    }

    /** Anything, some of it torn. */
    static Fate random(long seed) {
        Random random = new Random(seed);
        int keeping = random.nextInt(101);
        return new Fate() {

            @Override
            public boolean keeps() {
                return random.nextInt(100) < keeping;
            }

            @Override
            public byte[] of(byte[] before, List<byte[]> versions) {
                if (!keeps()) {
                    return before;
                }
                byte[] version = versions.get(random.nextInt(versions.size()));
                if (random.nextInt(8) > 0) {
                    return version;
                }
                byte[] torn = before.clone();
                System.arraycopy(version, 0, torn, 0, random.nextInt(Math.min(torn.length, version.length) + 1));
                return torn;
            }
        };
    }
}
