package io.tandem.it.constraints;

import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constraint whose validator is injected. */
@Constraint(validatedBy = Listed.InCatalogue.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Listed {

    String message() default "not in the catalogue";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class InCatalogue implements ConstraintValidator<Listed, String> {

        @Inject
        Catalogue catalogue;

        @Override
        public boolean isValid(String item, ConstraintValidatorContext context) {
            return catalogue.holds(item);
        }
    }
}
