package org.sendcasework.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a page calls a field of a form record. The label of the field and every error about it use these words, so that
 * nobody reads the program's name of a field.
 */
@Target({ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Label {

    /** The label, such as "Name of the team". */
    String value();

    /** What helps to fill the field in; empty for none. The most characters are added from {@code @Size}. */
    String hint() default "";

    /** Other names of this field in an {@link org.sendcasework.shared.InvalidInputException} of the services. */
    String[] rulesOf() default {};
}
