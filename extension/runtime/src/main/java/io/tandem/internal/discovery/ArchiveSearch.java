package io.tandem.internal.discovery;

import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.PackageInfo;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A search of the class files of archives, which loads none of them. */
final class ArchiveSearch {

    private final ClassGraph graph;
    private final ConnectionAliases aliases;

    /** @param known archives to leave out, as {@link ArchiveFile#archive()} names them */
    ArchiveSearch(ClassLoader loader, DiscoveryOptions options, Set<String> known) {
        aliases = new ConnectionAliases(loader);
        graph = new ClassGraph()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .rejectPackages(Infrastructure.PACKAGES)
                // An address that only the server understands (vfs:) is no match: that archive is searched for nothing.
                .filterClasspathElements(archive -> !known.contains(archive));
        if (options.ignoreParentLoaders()) {
            graph.overrideClassLoaders(loader).ignoreParentClassLoaders();
        } else {
            graph.overrideClassLoaders(withParents(loader));
        }
    }

    SortedSet<String> classes() {
        SortedSet<String> names = new TreeSet<>();
        try (ScanResult scan = graph.scan()) {
            for (ClassInfo info : scan.getAllClasses()) {
                if (!info.isAnnotation() && isMapped(info.getAnnotationInfo().directOnly())) {
                    names.add(info.getName());
                }
            }
            for (PackageInfo info : scan.getPackageInfo()) {
                if (namesConnection(info.getAnnotationInfo())) {
                    names.add(info.getName() + MappingAnnotations.PACKAGE_SUFFIX);
                }
            }
        }
        return names;
    }

    private boolean isMapped(AnnotationInfoList annotations) {
        return annotations.getNames().stream().anyMatch(MappingAnnotations::isPersistence)
                || namesConnection(annotations);
    }

    private boolean namesConnection(AnnotationInfoList annotations) {
        return annotations.getNames().stream().anyMatch(aliases::nameConnection);
    }

    /**
     * ClassGraph reads {@code java.class.path} only where the system class loader itself is among those it is given, and
     * all of the JDK where the platform's is.
     */
    private static ClassLoader[] withParents(ClassLoader loader) {
        List<ClassLoader> loaders = new ArrayList<>();
        for (ClassLoader next = loader;
                next != null && next != ClassLoader.getPlatformClassLoader();
                next = next.getParent()) {
            loaders.add(next);
        }
        return loaders.toArray(ClassLoader[]::new);
    }
}
