package io.tandem.it.validation.nohibernate;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

@ApplicationScoped
public class Post {

    @Inject
    @Session
    EntityManager parcels;
}
