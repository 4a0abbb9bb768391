package org.sendcasework.engine.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.sendcasework.engine.FormChecker;
import org.sendcasework.engine.FormContext;

/** Completes a task only with values that its form allows, whichever way they come. */
class CheckedTaskService extends GuardedTaskService {

    private final ProcessEngineConfigurationImpl configuration;
    private final FormChecker checker;
    private final EngineConfiguration.FormViews views;
    private final FormDefinitions definitions = new FormDefinitions();

    CheckedTaskService(
            ProcessEngineConfigurationImpl configuration, FormChecker checker, EngineConfiguration.FormViews views) {
        this.configuration = configuration;
        this.checker = checker;
        this.views = views;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        submit(taskId, variables, accepted -> {
            super.complete(taskId, accepted);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return submit(
                taskId,
                variables,
                accepted -> super.completeWithVariablesInReturn(taskId, accepted, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw new FormRejectedException("variables", "variables: a task's values are submitted with its form");
        }
        super.resolveTask(taskId);
    }

    /** One command and so one transaction: if two people submit at the same moment, the second gets a conflict. */
    private <T> T submit(String taskId, Map<String, Object> variables, Function<VariableMap, T> completion) {
        return Submissions.explained(() -> commandExecutor.execute(context -> {
            TaskLock.take(context, taskId);
            TaskEntity task = existing(context, taskId);
            for (CommandChecker rights : configuration.getCommandCheckers()) {
                rights.checkTaskWork(task);
            }
            return completion.apply(checked(context, taskId, variables));
        }));
    }

    private VariableMap checked(CommandContext context, String taskId, Map<String, Object> variables) {
        VariableMap submitted = Variables.fromMap(variables == null ? Map.of() : variables);
        FormService forms = configuration.getFormService();
        TaskFormData data = forms.getTaskFormData(taskId);
        if (data == null || data.getCamundaFormRef() == null) {
            if (!submitted.isEmpty() && context.getAuthentication() != null) {
                throw new FormRejectedException("variables", "variables: this task has no form");
            }
            return submitted;
        }
        FormDefinition form = definitions.of(
                existing(context, taskId).getProcessDefinitionId(),
                data.getCamundaFormRef(),
                () -> forms.getDeployedTaskForm(taskId));
        return checker.check(form, submitted, viewValues(form.id(), taskId));
    }

    /** The form of a task. */
    FormDefinition formOf(String taskId, CamundaFormRef reference) {
        return commandExecutor.execute(context ->
                definitions.of(existing(context, taskId).getProcessDefinitionId(), reference, () -> configuration
                        .getFormService()
                        .getDeployedTaskForm(taskId)));
    }

    /** What the views show on a task's form. */
    Map<String, Object> viewValues(String formId, String taskId) {
        Task task = createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return Map.of();
        }
        String businessKey = configuration.getCommandExecutorTxRequired().execute(context -> context.getTaskManager()
                .findTaskById(taskId)
                .getExecution()
                .getProcessBusinessKey());
        FormContext context = new FormContext(formId, taskId, businessKey, name -> getVariable(taskId, name));
        return viewValues(formId, context);
    }

    /** In one transaction, so that a view reads what belongs to its records wherever the form is opened from. */
    Map<String, Object> viewValues(String formId, FormContext context) {
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            Map<String, Object> values = new HashMap<>();
            views.all().stream()
                    .filter(view -> view.serves(formId))
                    .forEach(view -> values.putAll(view.values(context)));
            return values;
        });
    }
}
