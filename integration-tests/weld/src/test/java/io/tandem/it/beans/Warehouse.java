package io.tandem.it.beans;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.tandem.Session;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** An alias: injects what {@code @Session("warehouse")} injects. */
@Qualifier
@Session("warehouse")
@Retention(RUNTIME)
@interface Warehouse {}
