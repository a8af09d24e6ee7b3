package io.tandem.it.entities;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.tandem.Session;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

@Qualifier
@Session("warehouse")
@Retention(RUNTIME)
public @interface Warehouse {}
