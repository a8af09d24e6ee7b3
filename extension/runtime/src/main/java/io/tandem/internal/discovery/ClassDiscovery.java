package io.tandem.internal.discovery;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.internal.messages.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds an application's mapped classes by name: the union of all indexes ({@value EntityIndex#PATH}) and of a search of
 * the archives without one, and every {@value #MAPPING_FILE}.
 */
public final class ClassDiscovery {

    private static final String MAPPING_FILE = "META-INF/orm.xml";

    private final ClassLoader loader;
    private final SortedSet<String> classes = new TreeSet<>();
    private final List<MappingFile> mappingFiles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ClassDiscovery(ClassLoader loader) {
        this.loader = loader;
    }

    /** Everything that the class loader and its parents see. */
    public static DiscoveredClasses discover(ClassLoader loader) {
        return discover(loader, DiscoveryOptions.DEFAULTS);
    }

    /** Everything that the class loader sees, as far as the options look. */
    public static DiscoveredClasses discover(ClassLoader loader, DiscoveryOptions options) {
        ClassDiscovery discovery = new ClassDiscovery(loader);
        List<ArchiveFile> indexes = discovery.files(EntityIndex.PATH);
        discovery.read(indexes);
        discovery.search(options, discovery.archives(indexes));
        discovery.readMappingFiles();
        return new DiscoveredClasses(discovery.classes, discovery.mappingFiles, discovery.problems);
    }

    /** Classes that were found before, at build time, and the mapping files that the class loader sees. */
    public static DiscoveredClasses known(ClassLoader loader, Collection<String> classes) {
        ClassDiscovery discovery = new ClassDiscovery(loader);
        discovery.classes.addAll(classes);
        discovery.readMappingFiles();
        discovery.mappingFiles.forEach(file -> file.classes().forEach(type -> discovery.classes.add(type.className())));
        return new DiscoveredClasses(discovery.classes, discovery.mappingFiles, discovery.problems);
    }

    private void read(List<ArchiveFile> indexes) {
        for (ArchiveFile file : indexes) {
            try {
                String text = new String(file.content(), StandardCharsets.UTF_8);
                classes.addAll(EntityIndex.parse(text).names());
            } catch (IOException e) {
                problems.add(Problem.general(MAPPING.indexUnreadable(file.location(), e.toString())));
            } catch (IllegalArgumentException e) {
                problems.add(Problem.general(MAPPING.indexUnreadable(file.location(), String.valueOf(e.getMessage()))));
            }
        }
    }

    private void search(DiscoveryOptions options, Set<String> indexed) {
        Set<String> known = new HashSet<>(indexed);
        Optional<PlainClassPath> classPath = PlainClassPath.of(loader);
        classPath.ifPresent(archives -> known.addAll(archives.withoutEntities()));
        if (classPath.isPresent() && classPath.get().isWithin(known)) {
            return;
        }
        try {
            classes.addAll(new ArchiveSearch(loader, options, known).classes());
        } catch (RuntimeException e) {
            problems.add(Problem.general(MAPPING.searchFailed(root(e).toString())));
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /**
     * The archives that their index speaks for. A jar that holds Tandem itself besides an index was merged from a whole
     * application and kept one index of many: it has to be searched.
     */
    private Set<String> archives(List<ArchiveFile> indexes) {
        Set<String> archives =
                indexes.stream().map(ArchiveFile::archive).collect(Collectors.toCollection(HashSet::new));
        if (!archives.isEmpty()) {
            files(MappingAnnotations.CONNECTION.replace('.', '/') + ".class").stream()
                    .map(ArchiveFile::archive)
                    .forEach(archives::remove);
        }
        return archives;
    }

    private void readMappingFiles() {
        for (ArchiveFile file : files(MAPPING_FILE)) {
            try {
                mappingFiles.add(MappingFile.parse(file.location(), file.content()));
            } catch (IOException e) {
                problems.add(Problem.general(MAPPING.mappingFileUnreadable(file.location(), e.toString())));
            } catch (MappingFileException e) {
                problems.add(Problem.general(e.problem()));
            }
        }
    }

    private List<ArchiveFile> files(String path) {
        try {
            return ArchiveFile.all(loader, path);
        } catch (IOException e) {
            problems.add(Problem.general(MAPPING.searchFailed(path + ": " + e)));
            return List.of();
        }
    }
}
