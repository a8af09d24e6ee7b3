package io.tandem.internal.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A file that several archives may hold under the same path. */
record ArchiveFile(URL url, String path) {

    /** {@code jar:} of the JDK, {@code wsjar:} of Open Liberty. */
    private static final Pattern JAR = Pattern.compile("^(?:ws)?jar:(.*?)(?:!/)?$");

    /** One for each archive, in the order of the class path; what two loaders answer counts once. */
    static List<ArchiveFile> all(ClassLoader loader, String path) throws IOException {
        Set<String> seen = new HashSet<>();
        List<ArchiveFile> files = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources(path))) {
            // By text: the equality of URLs asks the network for host names.
            if (seen.add(url.toString())) {
                files.add(new ArchiveFile(url, path));
            }
        }
        return files;
    }

    String location() {
        return url.toString();
    }

    /** The path of the directory or jar that holds it; the text of its address, if that is no file. */
    String archive() {
        String address = location().substring(0, location().length() - path.length());
        String archive = JAR.matcher(address).replaceFirst("$1");
        try {
            return Path.of(URI.create(archive)).toString().replace('\\', '/');
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return archive;
        }
    }

    byte[] content() throws IOException {
        URLConnection connection = url.openConnection();
        // A cached jar would stay open over a redeployment.
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream()) {
            return stream.readAllBytes();
        }
    }
}
