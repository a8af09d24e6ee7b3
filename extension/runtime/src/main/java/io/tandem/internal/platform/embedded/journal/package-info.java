/**
 * The journal: decisions appended to preallocated files, those of many transactions made durable by one forced write.
 *
 * <p>One file, the segment with the highest number, holds everything: it begins with a checkpoint of all that is kept, and
 * goes on with frames, each under one checksum. A full segment is followed by another, published by its name only when its
 * checkpoint is durable.
 *
 * <p>What does not belong here: the transaction service's types; the journal keeps bytes.
 */
@NullMarked
package io.tandem.internal.platform.embedded.journal;

import org.jspecify.annotations.NullMarked;
