package io.tandem.internal.platform.embedded.journal;

import io.tandem.spi.DecisionKey;
import java.util.Map;

/**
 * What a segment holds.
 *
 * @param number the number of the segment
 * @param sequence that of the next frame
 */
record Recovered(long number, long sequence, Map<DecisionKey, byte[]> kept) {

    static final Recovered NOTHING = new Recovered(0, 1, Map.of());
}
