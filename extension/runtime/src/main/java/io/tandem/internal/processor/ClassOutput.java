package io.tandem.internal.processor;

import static javax.tools.StandardLocation.CLASS_OUTPUT;

import io.tandem.internal.discovery.EntityIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;

/** Where a compilation puts its classes, with what earlier ones left there. */
final class ClassOutput {

    private static final String SUFFIX = ".class";

    private final Filer filer;

    ClassOutput(Filer filer) {
        this.filer = filer;
    }

    /** The index of an earlier compilation; empty if there is none, or none that can be read. */
    Optional<EntityIndex> index() {
        try {
            CharSequence text =
                    filer.getResource(CLASS_OUTPUT, "", EntityIndex.PATH).getCharContent(true);
            return Optional.of(EntityIndex.parse(text.toString()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a class file of this binary name. */
    boolean holdsClass(String name) {
        int dot = name.lastIndexOf('.');
        String inPackage = dot < 0 ? "" : name.substring(0, dot);
        try (InputStream file = filer.getResource(CLASS_OUTPUT, inPackage, name.substring(dot + 1) + SUFFIX)
                .openInputStream()) {
            return file != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there is a class file whose binary name is like this; no, where the output is not in the file system. */
    boolean holdsClass(Predicate<String> name) throws IOException {
        URI index = indexLocation();
        if (!isFile(index)) {
            return false;
        }
        String location = index.toString();
        Path root = Path.of(URI.create(location.substring(0, location.length() - EntityIndex.PATH.length())));
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(SUFFIX) && !file.startsWith("META-INF/"))
                    .map(file ->
                            file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
                    .anyMatch(binaryName -> !binaryName.equals("module-info") && name.test(binaryName));
        }
    }

    void write(EntityIndex index) throws IOException {
        try (Writer writer =
                filer.createResource(CLASS_OUTPUT, "", EntityIndex.PATH).openWriter()) {
            writer.write(index.text());
        }
    }

    /** Deletes the index, where it is in the file system; compilers refuse to delete through their own objects. */
    void deleteIndex() throws IOException {
        URI index = indexLocation();
        if (isFile(index)) {
            Files.deleteIfExists(Path.of(index));
        }
    }

    private URI indexLocation() throws IOException {
        return filer.getResource(CLASS_OUTPUT, "", EntityIndex.PATH).toUri();
    }

    private static boolean isFile(URI location) {
        return "file".equals(location.getScheme());
    }
}
