package io.tandem.it.support;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The context class loader of one scenario: of the tests it shows the scenario's archives only, so that no application
 * discovers another one's entities, beans or configuration. Classes still come from the loader of the tests, so that a
 * test can call the beans it boots; only what the tests do not have is loaded from the archives.
 */
final class ArchiveLoader extends URLClassLoader {

    private final ClassLoader tests;

    ArchiveLoader(List<Path> archives, ClassLoader tests) {
        super(archives.stream().map(ArchiveLoader::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.tests = tests;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            return tests.loadClass(name);
        } catch (ClassNotFoundException notOfTheTests) {
            return super.findClass(name);
        }
    }

    @Override
    public URL getResource(String name) {
        try {
            Enumeration<URL> all = getResources(name);
            return all.hasMoreElements() ? all.nextElement() : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Stream<URL> own = Collections.list(findResources(name)).stream();
        Stream<URL> libraries = Collections.list(tests.getResources(name)).stream()
                .filter(url -> !url.toString().startsWith(TestClasses.location()));
        return Collections.enumeration(Stream.concat(own, libraries).distinct().toList());
    }

    private static URL url(Path archive) {
        try {
            return archive.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
