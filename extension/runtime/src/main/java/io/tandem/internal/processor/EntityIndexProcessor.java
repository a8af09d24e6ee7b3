package io.tandem.internal.processor;

import io.tandem.internal.discovery.EntityIndex;
import java.io.IOException;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Writes {@value EntityIndex#PATH}, the names of the mapped classes that a compilation produces, so that nobody has to
 * search their archive at start-up.
 *
 * <p>From JDK 23 on, a compiler runs a processor only where the build names it; an archive without an index is searched
 * instead, with the same result. It claims no annotation, and where it fails, it leaves a note and no index. Where a
 * compiler finds any processor, {@code -Xlint:processing} warns of annotations that none has claimed: a build that has
 * this and {@code -Werror} needs {@code -Xlint:-processing} or {@code -proc:none}.
 */
public final class EntityIndexProcessor extends AbstractProcessor {

    private final Set<String> roots = new TreeSet<>();
    private final NavigableSet<String> found = new TreeSet<>();
    private boolean failed;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // An archive without any annotation needs its index too: it says that there is nothing to search for.
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ClassOutput output = new ClassOutput(processingEnv.getFiler());
        try {
            collect(round);
            if (round.processingOver() && !round.errorRaised() && !failed && !roots.isEmpty()) {
                write(output);
            }
        } catch (IOException | RuntimeException e) {
            failed = true;
            note("Tandem writes no " + EntityIndex.PATH + ": " + e);
            deleteIndex(output);
        }
        return false;
    }

    /** An index of an earlier compilation would hide what this one could not list. */
    private void deleteIndex(ClassOutput output) {
        try {
            output.deleteIndex();
        } catch (IOException | RuntimeException e) {
            note("Delete " + EntityIndex.PATH + ", it is out of date: " + e);
        }
    }

    /** A warning would already fail a build under -Werror. */
    private void note(String text) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, text);
    }

    private void collect(RoundEnvironment round) {
        MappedElements elements = new MappedElements(processingEnv.getElementUtils());
        for (Element root : round.getRootElements()) {
            elements.name(root).ifPresent(roots::add);
            elements.mapped(root).forEach(found::add);
        }
    }

    private void write(ClassOutput output) throws IOException {
        Optional<EntityIndex> existing = output.index();
        if (existing.isPresent()) {
            existing.get().names().stream()
                    .filter(name -> !ofThisCompilation(name) && output.holdsClass(name))
                    .forEach(found::add);
        } else if (output.holdsClass(name -> !ofThisCompilation(name))) {
            // Classes of an earlier compilation or of another language: an index would claim to know them.
            output.deleteIndex();
            return;
        }
        output.write(new EntityIndex(found));
    }

    /** Whether it is one of the compilation's root types, or nested in one. */
    private boolean ofThisCompilation(String name) {
        for (int end = name.indexOf('$'); end >= 0; end = name.indexOf('$', end + 1)) {
            if (roots.contains(name.substring(0, end))) {
                return true;
            }
        }
        return roots.contains(name);
    }
}
