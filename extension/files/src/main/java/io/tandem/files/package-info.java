/**
 * Files that commit with the databases: {@link io.tandem.files.TransactionalFiles}.
 *
 * <p>What does not belong here: how that is done.
 */
@NullMarked
package io.tandem.files;

import org.jspecify.annotations.NullMarked;
