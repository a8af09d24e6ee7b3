package io.tandem.internal.processor;

import io.tandem.internal.discovery.MappingAnnotations;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Tells which elements of a compilation belong into its index, by the names of their annotations. */
final class MappedElements {

    private final Elements elements;

    MappedElements(Elements elements) {
        this.elements = elements;
    }

    /** The binary name of a class or of a package's {@code package-info}; empty for a module. */
    Optional<String> name(Element element) {
        if (element instanceof PackageElement declared) {
            return Optional.of(declared.getQualifiedName() + MappingAnnotations.PACKAGE_SUFFIX);
        }
        return element instanceof TypeElement type
                ? Optional.of(elements.getBinaryName(type).toString())
                : Optional.empty();
    }

    /** The names of those that are mapped, of the element itself and of the classes nested in it. */
    Stream<String> mapped(Element element) {
        Stream<String> own = isMapped(element) ? name(element).stream() : Stream.empty();
        if (!(element instanceof TypeElement)) {
            return own;
        }
        return Stream.concat(
                own,
                ElementFilter.typesIn(element.getEnclosedElements()).stream().flatMap(this::mapped));
    }

    private static boolean isMapped(Element element) {
        return switch (element.getKind()) {
            // An alias carries @Connection and is itself nothing that could be mapped.
            case ANNOTATION_TYPE, MODULE -> false;
            case PACKAGE -> annotations(element).anyMatch(MappedElements::namesConnection);
            default ->
                annotations(element)
                        .anyMatch(annotation ->
                                MappingAnnotations.isPersistence(nameOf(annotation)) || namesConnection(annotation));
        };
    }

    private static boolean namesConnection(Element annotation) {
        return nameOf(annotation).equals(MappingAnnotations.CONNECTION)
                || annotations(annotation).anyMatch(meta -> nameOf(meta).equals(MappingAnnotations.CONNECTION));
    }

    private static Stream<Element> annotations(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(AnnotationMirror::getAnnotationType)
                .map(type -> type.asElement())
                .filter(annotation -> annotation.getKind() == ElementKind.ANNOTATION_TYPE);
    }

    private static String nameOf(Element annotation) {
        return ((TypeElement) annotation).getQualifiedName().toString();
    }
}
