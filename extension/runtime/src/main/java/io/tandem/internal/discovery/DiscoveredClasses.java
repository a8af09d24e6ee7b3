package io.tandem.internal.discovery;

import io.tandem.internal.messages.Problem;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an application's archives hold for Tandem.
 *
 * @param classes binary names of the classes that carry an annotation of Jakarta Persistence or {@code @Connection}, and
 *     {@code package-info}s that carry the latter
 * @param mappingFiles every {@code META-INF/orm.xml}
 * @param problems what could not be read
 */
public record DiscoveredClasses(SortedSet<String> classes, List<MappingFile> mappingFiles, List<Problem> problems) {

    public DiscoveredClasses {
        classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
        mappingFiles = List.copyOf(mappingFiles);
        problems = List.copyOf(problems);
    }

    /** What the mapping files say of classes, by their names. */
    public Map<String, MappedClass> mapped() {
        Map<String, MappedClass> mapped = new HashMap<>();
        mappingFiles.forEach(file -> file.classes().forEach(type -> mapped.put(type.className(), type)));
        return mapped;
    }
}
