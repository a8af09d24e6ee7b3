package io.tandem.internal.discovery;

import java.util.Set;

/** The annotations, by name, that make a class one to be discovered. */
public final class MappingAnnotations {

    /** The annotation of Tandem that names a connection. */
    public static final String CONNECTION = "io.tandem.Connection";

    /** What follows the name of a package in the name of its annotations' class file. */
    public static final String PACKAGE_SUFFIX = ".package-info";

    private static final Set<String> PERSISTENCE = Set.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.Converter");

    private MappingAnnotations() {}

    /** Whether it is one of Jakarta Persistence's annotations of managed classes. */
    public static boolean isPersistence(String annotation) {
        return PERSISTENCE.contains(annotation);
    }
}
