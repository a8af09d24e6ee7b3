package io.tandem.files.internal;

import io.tandem.files.internal.Journal.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files as one transaction sees them: as they are, with what it has changed. Thread-safe. */
final class View {

    private final Root root;
    private final Map<Path, Change> changes = new LinkedHashMap<>();

    View(Root root) {
        this.root = root;
    }

    synchronized void set(Path file, Change change) {
        if (change instanceof Change.Delete && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            changes.remove(file);
        } else {
            changes.put(file, change);
        }
    }

    synchronized @Nullable Change change(Path file) {
        return changes.get(file);
    }

    synchronized Map<Path, Change> changes() {
        return new LinkedHashMap<>(changes);
    }

    synchronized void reset(Map<Path, Change> earlier) {
        changes.clear();
        changes.putAll(earlier);
    }

    /** Where the content of a file is. */
    synchronized Path content(Path file) {
        return changes.get(file) instanceof Change.Put put ? put.staged() : file;
    }

    synchronized boolean isFile(Path place) {
        Change change = changes.get(place);
        return change == null ? Files.isRegularFile(place) : change instanceof Change.Put;
    }

    synchronized boolean isDirectory(Path place) {
        return Files.isDirectory(place) || put(place).findAny().isPresent();
    }

    /** The files below a directory that the transaction writes. */
    private Stream<Path> put(Path directory) {
        return changes.entrySet().stream()
                .filter(each -> each.getValue() instanceof Change.Put)
                .map(Map.Entry::getKey)
                .filter(file -> file.startsWith(directory) && !file.equals(directory));
    }

    /** Why a file can't be written there. */
    synchronized Optional<String> obstacle(Path file) {
        if (isDirectory(file)) {
            return Optional.of("it is a directory");
        }
        if (!changes.containsKey(file)
                && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("it is no regular file");
        }
        for (Path above = Root.parent(file); !above.equals(root.directory()); above = Root.parent(above)) {
            if (isFile(above)) {
                return Optional.of("'" + root.name(above) + "' is a file and no directory");
            }
        }
        return Optional.empty();
    }

    /** What is directly in a directory. */
    synchronized SortedSet<String> list(Path directory) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> found = Files.list(directory)) {
                found.filter(each -> !each.equals(root.ours()))
                        .filter(each -> !(changes.get(each) instanceof Change.Delete))
                        .forEach(each -> names.add(root.name(each) + (Files.isDirectory(each) ? "/" : "")));
            }
        }
        put(directory).forEach(file -> {
            Path child = directory.resolve(directory.relativize(file).getName(0));
            names.add(root.name(child) + (child.equals(file) ? "" : "/"));
        });
        return names;
    }

    /**
     * What a commit has to do: files that stand where directories have to be go first, all others last, so that a moved file is
     * always somewhere.
     */
    synchronized List<Step> steps() {
        List<Step> first = new ArrayList<>();
        List<Step> puts = new ArrayList<>();
        List<Step> last = new ArrayList<>();
        changes.forEach((file, change) -> {
            String name = root.name(file);
            if (change instanceof Change.Put put) {
                puts.add(new Step(
                        name, Objects.requireNonNull(put.staged().getFileName()).toString()));
            } else {
                (put(file).findAny().isPresent() ? first : last).add(new Step(name, ""));
            }
        });
        List<Step> steps = new ArrayList<>(first);
        steps.addAll(puts);
        steps.addAll(last);
        return steps;
    }
}
