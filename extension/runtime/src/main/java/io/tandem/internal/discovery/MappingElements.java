package io.tandem.internal.discovery;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.internal.discovery.MappedClass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements of a mapping file, by their local names: the namespace has changed with every major version. */
final class MappingElements {

    private static final String ROOT = "entity-mappings";
    private static final Set<String> RELATIONS = Set.of("many-to-one", "one-to-one", "one-to-many", "many-to-many");
    private static final Set<String> EMBEDDED = Set.of("embedded", "embedded-id", "element-collection");

    private final String location;
    private final Element root;

    MappingElements(String location, Document document) throws MappingFileException {
        this.location = location;
        this.root = document.getDocumentElement();
        if (!root.getLocalName().equals(ROOT)) {
            throw new MappingFileException(MAPPING.mappingFileOfUnknownKind(location, root.getNodeName()));
        }
    }

    /** The elements that declare a class. */
    List<Element> declarations() {
        return children(root)
                .filter(element -> Kind.of(element.getLocalName()).isPresent())
                .toList();
    }

    MappedClass mappedClass(Element element) throws MappingFileException {
        String kind = element.getLocalName();
        String className = attribute(element, "class")
                .orElseThrow(() -> new MappingFileException(MAPPING.mappedElementWithoutClass(
                        location,
                        kind,
                        attribute(element, "name")
                                .map(name -> " name=\"" + name + "\"")
                                .orElse(""))));
        List<Element> attributes = children(element)
                .filter(child -> child.getLocalName().equals("attributes"))
                .flatMap(MappingElements::children)
                .toList();
        return new MappedClass(
                qualified(className),
                Kind.of(kind).orElseThrow(),
                isMetadataComplete(element),
                attributes.stream()
                        .filter(child -> RELATIONS.contains(child.getLocalName()))
                        .map(this::relation)
                        .toList(),
                attributes.stream()
                        .filter(child -> EMBEDDED.contains(child.getLocalName()))
                        .map(child -> child.getAttribute("name"))
                        .toList());
    }

    private MappedRelation relation(Element element) {
        return new MappedRelation(
                element.getAttribute("name"),
                attribute(element, "target-entity").map(this::qualified));
    }

    private boolean isMetadataComplete(Element element) {
        return attribute(element, "metadata-complete").stream().anyMatch(MappingElements::isTrue)
                || children(root)
                        .filter(child -> child.getLocalName().equals("persistence-unit-metadata"))
                        .flatMap(MappingElements::children)
                        .anyMatch(child -> child.getLocalName().equals("xml-mapping-metadata-complete"));
    }

    private static boolean isTrue(String value) {
        return value.equals("true") || value.equals("1");
    }

    private String qualified(String className) {
        return className.indexOf('.') >= 0
                ? className
                : children(root)
                        .filter(child -> child.getLocalName().equals("package"))
                        .map(child -> child.getTextContent().strip())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .map(name -> name + "." + className)
                        .orElse(className);
    }

    private static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name).strip()).filter(value -> !value.isEmpty());
    }

    private static Stream<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children.stream();
    }
}
