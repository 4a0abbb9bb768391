package org.sendcasework.shared.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link DateInput} must be a day of the calendar; it may be empty only if it is not required. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RealDate.Validator.class)
public @interface RealDate {

    /** What to do when nothing was typed, such as "Enter the date of the letter". */
    String message() default "must be given";

    boolean required() default true;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks what was typed. */
    final class Validator implements ConstraintValidator<RealDate, DateInput> {

        private boolean required;

        @Override
        public void initialize(RealDate rule) {
            required = rule.required();
        }

        @Override
        public boolean isValid(DateInput input, ConstraintValidatorContext context) {
            if (input == null || input.isEmpty()) {
                return !required;
            }
            if (input.date().isPresent()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("must be a real date, such as 27 3 2027")
                    .addConstraintViolation();
            return false;
        }
    }
}
