package org.sendcasework.engine.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.sendcasework.engine.FormChecker;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.Markdown;

/**
 * Takes submitted forms past the check and on as transient values, and adds what the views show when a form is opened.
 * It does not use the engine's own submit command, because that writes each submitted value to the history.
 */
class CheckedFormService extends FormServiceImpl {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngineConfigurationImpl configuration;
    private final CheckedTaskService tasks;
    private final FormChecker checker;
    private final FormDefinitions definitions = new FormDefinitions();

    CheckedFormService(ProcessEngineConfigurationImpl configuration, CheckedTaskService tasks, FormChecker checker) {
        this.configuration = configuration;
        this.tasks = tasks;
        this.checker = checker;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        tasks.complete(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        tasks.complete(taskId, properties);
        return Variables.createVariables();
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    /** The business key is given by the case that opens, never by the person who fills in the form. */
    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> properties) {
        VariableMap submitted = Variables.fromMap(properties == null ? Map.of() : properties);
        StartFormData data = getStartFormData(processDefinitionId);
        VariableMap accepted = submitted;
        if (data != null && data.getCamundaFormRef() != null) {
            FormDefinition form = definitions.of(
                    processDefinitionId,
                    data.getCamundaFormRef(),
                    () -> super.getDeployedStartForm(processDefinitionId));
            accepted = checker.check(form, submitted, startViewValues(form.id()));
        } else if (!submitted.isEmpty()) {
            throw new FormRejectedException("variables", "variables: this process has no start form");
        }
        VariableMap variables = accepted;
        return Submissions.explained(() -> FormStart.within(
                () -> configuration.getRuntimeService().startProcessInstanceById(processDefinitionId, variables)));
    }

    @Override
    @Deprecated
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, new HashMap<>(properties));
    }

    @Override
    @Deprecated
    public ProcessInstance submitStartFormData(
            String processDefinitionId, String businessKey, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, businessKey, new HashMap<>(properties));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap variables = super.getTaskFormVariables(taskId, names, deserialize);
        TaskFormData data = getTaskFormData(taskId);
        if (data != null && data.getCamundaFormRef() != null) {
            FormDefinition form = tasks.formOf(taskId, data.getCamundaFormRef());
            add(variables, tasks.viewValues(form.id(), taskId), form.shown());
        }
        return variables;
    }

    @Override
    public VariableMap getStartFormVariables(
            String processDefinitionId, Collection<String> names, boolean deserialize) {
        requireMayStart(processDefinitionId);
        VariableMap variables = super.getStartFormVariables(processDefinitionId, names, deserialize);
        StartFormData data = getStartFormData(processDefinitionId);
        if (data != null && data.getCamundaFormRef() != null) {
            FormDefinition form = definitions.of(
                    processDefinitionId,
                    data.getCamundaFormRef(),
                    () -> super.getDeployedStartForm(processDefinitionId));
            add(variables, startViewValues(form.id()), form.shown());
        }
        return variables;
    }

    /**
     * The start form with its dynamic lists filled in: Tasklist asks for no values when it opens a start form, so the
     * options have to come with the form itself.
     */
    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        requireMayStart(processDefinitionId);
        try (InputStream deployed = super.getDeployedStartForm(processDefinitionId)) {
            byte[] form = deployed.readAllBytes();
            StartFormData data = getStartFormData(processDefinitionId);
            if (data == null || data.getCamundaFormRef() == null) {
                return new ByteArrayInputStream(form);
            }
            JsonNode root = JSON.readTree(form);
            Map<String, Object> offered = startViewValues(root.path("id").asText());
            for (JsonNode component : root.path("components")) {
                Object options = offered.get(component.path("valuesKey").asText());
                if (options != null) {
                    ((ObjectNode) component).set("values", JSON.valueToTree(options));
                    ((ObjectNode) component).remove("valuesKey");
                }
            }
            return new ByteArrayInputStream(JSON.writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException("The start form cannot be read", e);
        }
    }

    /** What a start form offers, such as the decisions that can be appealed, is for those who may start the process. */
    private void requireMayStart(String processDefinitionId) {
        Authentication who = configuration.getIdentityService().getCurrentAuthentication();
        if (who == null || who.getUserId() == null || !configuration.isAuthorizationEnabled()) {
            return;
        }
        String key = configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> configuration
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(processDefinitionId)
                        .getKey()));
        if (!configuration
                .getAuthorizationService()
                .isUserAuthorized(
                        who.getUserId(),
                        who.getGroupIds(),
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        key)) {
            throw new AuthorizationException("Your groups do not start this process.");
        }
    }

    private Map<String, Object> startViewValues(String formId) {
        return tasks.viewValues(formId, new FormContext(formId, null, null, name -> null));
    }

    private static void add(VariableMap variables, Map<String, Object> values, Set<String> shown) {
        values.forEach((key, value) -> {
            if (value instanceof Markdown markdown) {
                variables.putValue(key, markdown.text());
            } else if (value instanceof String text && shown.contains(key)) {
                variables.putValue(key, Markdown.escape(text));
            } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                variables.putValueTyped(key, SpinValues.jsonValue(json(value)).create());
            } else {
                variables.putValue(key, value);
            }
        });
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form view gave a value that is not JSON", e);
        }
    }
}
