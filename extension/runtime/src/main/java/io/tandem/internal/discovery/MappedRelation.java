package io.tandem.internal.discovery;

import java.util.Optional;

/**
 * A relation that a mapping file declares.
 *
 * @param attribute the attribute's name
 * @param targetEntity the fully qualified target class, where the file names it and doesn't leave it to the attribute's type
 */
public record MappedRelation(String attribute, Optional<String> targetEntity) {}
