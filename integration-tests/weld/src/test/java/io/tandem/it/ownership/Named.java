package io.tandem.it.ownership;

import jakarta.persistence.MappedSuperclass;

/** Of no connection in particular: it serves several. */
@MappedSuperclass
abstract class Named {

    String name;
}
