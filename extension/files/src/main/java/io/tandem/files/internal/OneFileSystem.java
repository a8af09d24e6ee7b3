package io.tandem.files.internal;

import static io.tandem.files.internal.FilesMessages.FILES;

import io.tandem.files.FilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Keeps files on the file system of their directory: a rename works nowhere else. What is mounted below the directory while the
 * application runs is seen where it is another device.
 */
final class OneFileSystem {

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
    private static final int MOUNT_POINT = 4;

    private final Root root;
    private final List<Path> mounted;
    private final Object device;

    OneFileSystem(Root root) throws IOException {
        this.root = root;
        this.mounted = mountedBelow(root.directory());
        this.device = device(root.directory());
    }

    /** Also of the same device, by which a rename fails as well. */
    private static List<Path> mountedBelow(Path directory) throws IOException {
        if (!Files.isReadable(MOUNTS)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(MOUNTS)) {
            return lines.map(line -> line.split(" "))
                    .filter(fields -> fields.length > MOUNT_POINT)
                    .map(fields -> Path.of(fields[MOUNT_POINT].replace("\\040", " ")))
                    .filter(point -> point.startsWith(directory) && !point.equals(directory))
                    .toList();
        }
    }

    /**
     * @throws FilesException if a file is, or would be, on another one
     */
    void require(Path file) throws IOException {
        Path there = file;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = Root.parent(there);
        }
        Object its = device(there);
        if (!Objects.equals(its, device) || mounted.stream().anyMatch(file::startsWith)) {
            throw new FilesException(FILES.otherFileSystem(
                    root.name(file),
                    Files.getFileStore(there).toString(),
                    root.directory(),
                    Files.getFileStore(root.directory()).toString()));
        }
    }

    private static Object device(Path path) throws IOException {
        try {
            return Files.getAttribute(path, "unix:dev", LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException | IllegalArgumentException noUnix) {
            return Files.getFileStore(path);
        }
    }
}
