package io.tandem.it.entities;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.tandem.Connection;
import java.lang.annotation.Retention;

@Connection("warehouse")
@Retention(RUNTIME)
public @interface InWarehouse {}
