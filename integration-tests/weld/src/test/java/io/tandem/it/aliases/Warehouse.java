package io.tandem.it.aliases;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.tandem.Session;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

@Qualifier
@Session("warehouse")
@Retention(RUNTIME)
@interface Warehouse {

    final class Literal extends AnnotationLiteral<Warehouse> implements Warehouse {
        private static final long serialVersionUID = 1L;
        static final Literal INSTANCE = new Literal();
    }
}
