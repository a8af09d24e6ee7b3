package io.tandem.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What is left of a disk when the power goes: names are certain once their directory was forced, contents once their file was;
 * of all else some is there and some is not. A rename is there as a whole or not at all.
 */
final class LostPower {

    private static final Path TOP = Path.of("");

    private final List<Operation> done;
    private final BooleanSupplier survives;
    private final Map<Path, Optional<Integer>> names = new TreeMap<>();
    private final Map<Integer, byte[]> contents = new HashMap<>();

    /**
     * @param done up to the loss
     * @param survives asked for each operation that was not forced
     */
    LostPower(List<Operation> done, BooleanSupplier survives) {
        this.done = done;
        this.survives = survives;
        names.put(TOP, Optional.empty());
    }

    /** A file that was there from the beginning, durable. */
    LostPower with(Path path, int file, byte[] bytes) {
        names.put(path, Optional.of(file));
        contents.put(file, bytes);
        return this;
    }

    /** A directory that was. */
    LostPower with(Path directory) {
        names.put(directory, Optional.empty());
        return this;
    }

    /** Makes what is left in an empty directory. */
    void restore(Path directory) throws IOException {
        for (int i = 0; i < done.size(); i++) {
            apply(done.get(i), i);
        }
        for (Map.Entry<Path, Optional<Integer>> each : names.entrySet()) {
            Path path = directory.resolve(each.getKey());
            if (each.getValue().isEmpty()) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.getParent());
                Files.write(path, contents.getOrDefault(each.getValue().get(), new byte[0]));
            }
        }
    }

    private void apply(Operation operation, int index) {
        if (operation instanceof Operation.MakeDirectory made && named(made.path(), index)) {
            names.put(made.path(), Optional.empty());
        } else if (operation instanceof Operation.Create created && named(created.path(), index)) {
            names.put(created.path(), Optional.of(created.file()));
        } else if (operation instanceof Operation.Link linked && named(linked.path(), index)) {
            names.put(linked.path(), Optional.of(linked.file()));
        } else if (operation instanceof Operation.Rename renamed && named(renamed.to(), index)) {
            names.remove(renamed.from());
            names.put(renamed.to(), Optional.of(renamed.file()));
        } else if (operation instanceof Operation.Delete deleted && named(deleted.path(), index)) {
            names.keySet().removeIf(path -> path.startsWith(deleted.path()));
        } else if (operation instanceof Operation.Write written
                && (forced(written.file(), index) || survives.getAsBoolean())) {
            write(written);
        }
    }

    private void write(Operation.Write written) {
        byte[] before = contents.getOrDefault(written.file(), new byte[0]);
        byte[] bytes = written.bytes().array();
        int end = written.position() + bytes.length;
        byte[] after = Arrays.copyOf(before, Math.max(before.length, end));
        System.arraycopy(bytes, 0, after, written.position(), bytes.length);
        contents.put(written.file(), after);
    }

    private boolean named(Path path, int index) {
        Path directory = path.getParent() == null ? TOP : path.getParent();
        return Optional.empty().equals(names.get(directory))
                && (done.subList(index, done.size()).contains(new Operation.ForceDirectory(directory))
                        || survives.getAsBoolean());
    }

    private boolean forced(int file, int index) {
        return done.subList(index, done.size()).contains(new Operation.Force(file));
    }
}
