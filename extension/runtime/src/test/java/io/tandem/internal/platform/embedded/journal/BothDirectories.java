package io.tandem.internal.platform.embedded.journal;

import java.io.IOException;
import java.util.List;

/** Does everything in two directories; what is read comes from the second. */
public final class BothDirectories implements Directory {

    private final Directory first;
    private final Directory second;

    public BothDirectories(Directory first, Directory second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public List<String> names() throws IOException {
        return second.names();
    }

    @Override
    public byte[] read(String name) throws IOException {
        return second.read(name);
    }

    @Override
    public SegmentFile open(String name) throws IOException {
        SegmentFile one = first.open(name);
        SegmentFile other = second.open(name);
        return new SegmentFile() {

            @Override
            public long size() throws IOException {
                return other.size();
            }

            @Override
            public void write(long position, byte[] bytes) throws IOException {
                one.write(position, bytes);
                other.write(position, bytes);
            }

            @Override
            public void force(boolean metadata) throws IOException {
                one.force(metadata);
                other.force(metadata);
            }

            @Override
            public void close() throws IOException {
                one.close();
                other.close();
            }
        };
    }

    @Override
    public void rename(String from, String to) throws IOException {
        first.rename(from, to);
        second.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        first.delete(name);
        second.delete(name);
    }

    @Override
    public void force() throws IOException {
        first.force();
        second.force();
    }
}
