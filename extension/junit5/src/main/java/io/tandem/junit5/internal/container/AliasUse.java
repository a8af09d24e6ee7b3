package io.tandem.junit5.internal.container;

import io.tandem.Session;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** A bean that uses an alias of {@link Session}, for Tandem learns of aliases by the injection points of beans. */
class AliasUse {

    @Nullable
    EntityManager session;
}
