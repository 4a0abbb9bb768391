package org.sendcasework.engine.internal;

import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.CamundaFormRef;

/**
 * The deployed forms that were read already, so that a submission does not parse its form again. A form that is bound to
 * the deployment of its process never changes; another binding is read each time.
 */
final class FormDefinitions {

    private static final String NEVER_CHANGES = "deployment";

    private final Map<String, FormDefinition> read = new ConcurrentHashMap<>();

    FormDefinition of(String processDefinitionId, CamundaFormRef form, Supplier<InputStream> deployed) {
        if (!NEVER_CHANGES.equals(form.getBinding())) {
            return FormDefinition.read(deployed.get());
        }
        String key = processDefinitionId + " " + form.getKey();
        FormDefinition known = read.get(key);
        if (known == null) {
            known = FormDefinition.read(deployed.get());
            read.put(key, known);
        }
        return known;
    }
}
