/**
 * The spool, a table in a database of the application's, and what sends from it. Built on what everybody has: a table without
 * an entity class, the transactional data source, and {@code io.tandem.spi}.
 */
@NullMarked
package io.tandem.mail.internal;

import org.jspecify.annotations.NullMarked;
