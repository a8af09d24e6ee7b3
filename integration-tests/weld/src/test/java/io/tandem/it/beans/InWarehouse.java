package io.tandem.it.beans;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.tandem.Connection;
import java.lang.annotation.Retention;

/** An alias: marks entities as {@code @Connection("warehouse")} does. */
@Connection("warehouse")
@Retention(RUNTIME)
@interface InWarehouse {}
