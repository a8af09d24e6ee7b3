/**
 * Where transactions begin and end: programmatic boundaries, what runs after their end, and new attempts at what failed
 * for a reason that passes.
 *
 * <p>A package of its own, because it needs nothing of the ORM and nothing of the databases but the platform's transaction
 * manager. What does not belong here: sessions, connections, savepoints, CDI.
 */
@NullMarked
package io.tandem.internal.demarcation;

import org.jspecify.annotations.NullMarked;
