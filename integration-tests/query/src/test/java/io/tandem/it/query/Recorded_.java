package io.tandem.it.query;

import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.time.Instant;

@StaticMetamodel(Recorded.class)
abstract class Recorded_ {

    public static volatile SingularAttribute<Recorded, Long> id;
    public static volatile SingularAttribute<Recorded, Instant> recorded;
}
