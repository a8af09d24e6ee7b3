package io.tandem.it.aliases;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.tandem.Connection;
import java.lang.annotation.Retention;

@Connection("warehouse")
@Retention(RUNTIME)
@interface InWarehouse {}
