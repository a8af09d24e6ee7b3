package io.tandem.benchmarks.se.calls;

import io.tandem.Session;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Has what is measured. */
@Dependent
class Injected {

    @Inject
    @Session("first")
    EntityManager first;
}
