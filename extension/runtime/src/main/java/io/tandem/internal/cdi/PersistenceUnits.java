package io.tandem.internal.cdi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The persistence units that the application has beside Tandem's connections; they are somebody else's. */
final class PersistenceUnits {

    private static final String PATH = "META-INF/persistence.xml";

    private final Set<String> names = new TreeSet<>();
    private final ClassLoader loader;
    private boolean read;

    PersistenceUnits(ClassLoader loader) {
        this.loader = loader;
    }

    /** Whether {@code @PersistenceUnit(unitName = unit)} leads to one of them; an empty name leads to the only one. */
    boolean contain(String unit) {
        if (!read) {
            read = true;
            readAll();
        }
        return unit.isEmpty() ? !names.isEmpty() : names.contains(unit);
    }

    private void readAll() {
        try {
            for (URL file : Collections.list(loader.getResources(PATH))) {
                try (InputStream in = file.openStream()) {
                    read(in);
                }
            }
        } catch (IOException | XMLStreamException e) {
            // whoever boots these units says what is wrong with them
            names.add("");
        }
    }

    private void read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("persistence-unit")) {
                names.add(String.valueOf(reader.getAttributeValue(null, "name")));
            }
        }
    }
}
