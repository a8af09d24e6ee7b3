package io.tandem.internal.platform.embedded.journal;

import io.tandem.spi.DecisionKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What a journal holds, read beside it. */
public final class JournalContents {

    private JournalContents() {}

    public static List<DecisionKey> of(Path path) {
        Directory directory = new DiskDirectory(path);
        try {
            OptionalLong newest = Segments.newest(directory.names());
            return newest.isEmpty()
                    ? List.of()
                    : List.copyOf(SegmentReader.read(directory, newest.getAsLong())
                            .kept()
                            .keySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
