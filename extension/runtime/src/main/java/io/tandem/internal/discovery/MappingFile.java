package io.tandem.internal.discovery;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A {@code META-INF/orm.xml} of one archive, of any version; immutable, so every connection can take its own share of it.
 */
public final class MappingFile {

    private final String location;
    private final byte[] content;
    private final Set<MappedClass> classes;

    private MappingFile(String location, byte[] content, Set<MappedClass> classes) {
        this.location = location;
        this.content = content;
        this.classes = Collections.unmodifiableSet(classes);
    }

    /** Reads the file whose content this is; the location is for messages. */
    static MappingFile parse(String location, byte[] content) throws MappingFileException {
        MappingElements elements = new MappingElements(location, MappingXml.parse(location, content));
        Set<MappedClass> classes = new LinkedHashSet<>();
        for (Element element : elements.declarations()) {
            classes.add(elements.mappedClass(element));
        }
        return new MappingFile(location, content.clone(), classes);
    }

    /** Where it was found. */
    public String location() {
        return location;
    }

    /** The classes it declares, in its order. */
    public Set<MappedClass> classes() {
        return classes;
    }

    /**
     * The same document, with only those declarations of classes that are named, and everything that belongs to no class.
     *
     * @param classNames binary names, as in {@link MappedClass#className()}
     */
    public InputStream filtered(Set<String> classNames) {
        try {
            Document document = MappingXml.parse(location, content);
            MappingElements elements = new MappingElements(location, document);
            for (Element element : elements.declarations()) {
                if (!classNames.contains(elements.mappedClass(element).className())) {
                    element.getParentNode().removeChild(element);
                }
            }
            return new ByteArrayInputStream(MappingXml.write(document));
        } catch (MappingFileException e) {
            throw new IllegalStateException("Was parsed before: " + location, e);
        }
    }

    @Override
    public String toString() {
        return location;
    }
}
