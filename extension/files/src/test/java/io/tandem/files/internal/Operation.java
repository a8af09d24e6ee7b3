package io.tandem.files.internal;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What was done to a disk; paths are relative to the directory of files, files are known by a number. */
sealed interface Operation {

    record MakeDirectory(Path path) implements Operation {}

    record Create(Path path, int file) implements Operation {}

    record Link(Path path, int file) implements Operation {}

    record Write(int file, int position, ByteBuffer bytes) implements Operation {}

    record Force(int file) implements Operation {}

    record ForceDirectory(Path path) implements Operation {}

    record Rename(Path from, Path to, int file) implements Operation {}

    record Delete(Path path) implements Operation {}

    /** Not of the disk: the transaction is decided, elsewhere. */
    record Decided(int transaction) implements Operation {}

    /** Not of the disk: a commit begins that nobody else decides on. */
    record Begun(int transaction) implements Operation {}

    /** Not of the disk: the caller knows that it has committed. */
    record Acknowledged(int transaction) implements Operation {}
}
