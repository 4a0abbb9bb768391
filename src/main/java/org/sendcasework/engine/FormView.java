package org.sendcasework.engine;

import java.util.Map;

/**
 * Values that a form shows but that are stored nowhere in the engine: they are worked out when an entitled user opens
 * the form. Lists and maps reach the form as JSON, everything else as a scalar.
 */
public interface FormView {

    /** Whether this view has something to show on a form. */
    boolean serves(String formId);

    /** The values by key of the form. */
    Map<String, Object> values(FormContext context);
}
