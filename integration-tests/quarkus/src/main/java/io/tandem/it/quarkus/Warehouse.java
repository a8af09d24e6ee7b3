package io.tandem.it.quarkus;

import io.tandem.Session;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The application's own name for a connection. */
@Qualifier
@Session("warehouse")
@Retention(RetentionPolicy.RUNTIME)
public @interface Warehouse {}
