/**
 * Finds the classes that may belong to a connection: from the indexes of archives, from a search of the archives without
 * one, and from {@code META-INF/orm.xml}.
 *
 * <p>Only names are collected; no entity class is loaded. What does not belong here: which connection a class belongs to.
 */
@NullMarked
package io.tandem.internal.discovery;

import org.jspecify.annotations.NullMarked;
