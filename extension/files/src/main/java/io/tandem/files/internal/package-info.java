/**
 * A directory that takes part in transactions: what is written is staged beside it, prepared with a journal, and renamed into
 * place. Built on {@code io.tandem.spi} alone.
 */
@NullMarked
package io.tandem.files.internal;

import org.jspecify.annotations.NullMarked;
