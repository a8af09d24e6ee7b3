package io.tandem.files.internal;

import static io.tandem.files.internal.FilesMessages.FILES;

import io.tandem.files.FilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The directory, and what the paths in it mean: one place in the file system for each file, whatever leads there. */
record Root(Path directory) {

    /** Where everything is kept that is not committed. */
    static final String PRIVATE = ".tandem";

    /**
     * @throws IOException if there is no such directory, and it can't be made
     */
    static Root at(String configured) throws IOException {
        Path directory = Path.of(configured).toAbsolutePath();
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
        return new Root(directory.toRealPath());
    }

    Path ours() {
        return directory.resolve(PRIVATE);
    }

    /**
     * The place of a file, without symbolic links.
     *
     * @throws FilesException if it is not in the directory
     */
    Path file(String path) {
        Path place = place(path);
        if (place.equals(directory)) {
            throw refused(path, "it names no file");
        }
        return place;
    }

    /** The place of a file or directory; an empty path is the directory itself. */
    Path place(String path) {
        Path given;
        try {
            given = Path.of(path);
        } catch (InvalidPathException e) {
            throw new FilesException(FILES.badPath(path, String.valueOf(e.getMessage()), directory), e);
        }
        if (given.isAbsolute()) {
            throw refused(path, "it is absolute");
        }
        for (Path name : given) {
            if (name.toString().equals("..")) {
                throw refused(path, "'..' leads out of where it stands");
            }
        }
        Path place = real(path, directory.resolve(given).normalize());
        if (!place.startsWith(directory)) {
            throw refused(path, "a symbolic link on the way leads out of the directory, to " + place);
        }
        if (directory.relativize(place).getName(0).toString().equalsIgnoreCase(PRIVATE)) {
            throw refused(path, "'" + PRIVATE + "' is where Tandem keeps what is not committed");
        }
        return place;
    }

    /** What is there without symbolic links, and below it the names that are not there yet. */
    private Path real(String path, Path full) {
        Path there = full;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = parent(there);
        }
        try {
            return there.toRealPath().resolve(there.relativize(full)).normalize();
        } catch (IOException e) {
            throw new FilesException(FILES.badPath(path, "a symbolic link on the way leads nowhere", directory), e);
        }
    }

    static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " has no parent");
        }
        return parent;
    }

    /** A file as messages and journals name it. */
    String name(Path place) {
        return directory.relativize(place).toString().replace('\\', '/');
    }

    private FilesException refused(String path, String why) {
        return new FilesException(FILES.badPath(path, why, directory));
    }
}
