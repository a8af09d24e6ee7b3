package io.tandem.it.servers.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The cells that a test counts for; on a class, those of all its tests that don't say otherwise. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Fills {

    Suite[] value();

    /** What the cell says where all its tests have passed, in place of their number: "refused", for example. */
    String says() default "";
}
