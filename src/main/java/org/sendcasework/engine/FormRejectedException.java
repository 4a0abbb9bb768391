package org.sendcasework.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** What was submitted does not satisfy the form or a rule; nothing was changed. Tasklist answers 400 with the message. */
public class FormRejectedException extends FormFieldValidationException {

    FormRejectedException(String field, String message) {
        super(field, message);
    }

    FormRejectedException(String field, String message, Throwable cause) {
        super(field, message, cause);
    }
}
