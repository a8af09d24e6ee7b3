package io.tandem.internal.discovery;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The class path of a JVM: which of its archives need no search, because they hold well-known libraries and nothing else.
 * Their tables of contents say so, which the JVM has read already.
 */
final class PlainClassPath {

    private static final String CLASS = ".class";
    private static final String CLASS_PATH = "class-path:";
    private static final String MODULE = "module-info.class";
    private static final String VERSIONS = "META-INF/versions/";

    // whether each can hold no entity
    private final Map<String, Boolean> archives = new LinkedHashMap<>();
    private final Deque<Path> rest = new ArrayDeque<>();

    private PlainClassPath(String classPath) throws IOException {
        for (String element : classPath.split(File.pathSeparator, -1)) {
            rest.add(Path.of(element));
        }
        while (!rest.isEmpty()) {
            Path element = rest.remove();
            if (Files.exists(element)) {
                look(element.toRealPath());
            }
        }
    }

    /**
     * The one that the class loader reads.
     *
     * @return empty if it may read anything else, or something can't be read here: then everything has to be searched
     */
    static Optional<PlainClassPath> of(ClassLoader loader) {
        boolean alone = loader == ClassLoader.getSystemClassLoader()
                && loader.getParent() == ClassLoader.getPlatformClassLoader()
                && System.getProperty("jdk.module.path") == null;
        return alone ? of(System.getProperty("java.class.path", "")) : Optional.empty();
    }

    static Optional<PlainClassPath> of(String classPath) {
        try {
            return Optional.of(new PlainClassPath(classPath));
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException unreadable) {
            return Optional.empty();
        }
    }

    /** Those that can hold no entity, as {@link ArchiveFile#archive()} names them. */
    Set<String> withoutEntities() {
        return archives.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether these are all that there is. */
    boolean isWithin(Set<String> known) {
        return known.containsAll(archives.keySet());
    }

    private void look(Path archive) throws IOException {
        String name = archive.toString().replace('\\', '/');
        if (Files.isDirectory(archive)) {
            archives.put(name, !holdsClasses(archive));
        } else if (archives.putIfAbsent(name, false) == null) {
            try (ZipFile jar = new ZipFile(archive.toFile())) {
                archives.put(name, isLibrary(jar));
                follow(archive, jar);
            }
        }
    }

    /** Resources are often in a directory of their own. What a link leads to is part of it. */
    private static boolean holdsClasses(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            return files.anyMatch(file -> file.toString().endsWith(CLASS));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isLibrary(ZipFile jar) {
        Set<String> seen = new HashSet<>();
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(CLASS) && !name.endsWith(MODULE))
                .map(PlainClassPath::directory)
                .filter(seen::add)
                .allMatch(directory -> Infrastructure.isLibrary(directory.replace('/', '.')));
    }

    /** Of the class, in whatever version of Java. */
    private static String directory(String name) {
        int start = name.startsWith(VERSIONS) ? name.indexOf('/', VERSIONS.length()) + 1 : 0;
        int end = name.lastIndexOf('/');
        return end < start ? "" : name.substring(start, end);
    }

    /** A manifest may name further archives. */
    private void follow(Path archive, ZipFile jar) throws IOException {
        ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            return;
        }
        byte[] content;
        try (InputStream stream = jar.getInputStream(entry)) {
            content = stream.readAllBytes();
        }
        // most name none, and some have a line for each class
        if (!new String(content, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(CLASS_PATH)) {
            return;
        }
        String further = new Manifest(new ByteArrayInputStream(content))
                .getMainAttributes()
                .getValue(Attributes.Name.CLASS_PATH);
        if (further != null) {
            StringTokenizer addresses = new StringTokenizer(further, " ");
            while (addresses.hasMoreTokens()) {
                rest.add(Path.of(archive.toUri().resolve(addresses.nextToken())));
            }
        }
    }
}
