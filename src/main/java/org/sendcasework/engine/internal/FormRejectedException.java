package org.sendcasework.engine.internal;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** What was submitted does not satisfy the form or a rule; nothing was changed. Tasklist answers 400 with the message. */
public class FormRejectedException extends FormFieldValidationException {

    public FormRejectedException(String field, String message) {
        super(field, message);
    }

    public FormRejectedException(String field, String message, Throwable cause) {
        super(field, message, cause);
    }
}
