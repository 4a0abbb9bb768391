package org.sendcasework.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Completes a task only with values that its form allows, whichever way they come. */
class CheckedTaskService extends TaskServiceImpl {

    private final ProcessEngineConfigurationImpl configuration;
    private final FormChecker checker;
    private final EngineConfiguration.FormViews views;

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
        Submissions.explained(() -> {
            super.complete(taskId, checked(taskId, variables));
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return Submissions.explained(
                () -> super.completeWithVariablesInReturn(taskId, checked(taskId, variables), deserializeValues));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw new FormRejectedException("variables", "variables: a task's values are submitted with its form");
        }
        super.resolveTask(taskId);
    }

    private VariableMap checked(String taskId, Map<String, Object> variables) {
        VariableMap submitted = Variables.fromMap(variables == null ? Map.of() : variables);
        if (taskId == null || createTaskQuery().taskId(taskId).count() == 0) {
            if (taskId == null || !existsForSomeone(taskId)) {
                throw new TaskConflictException(TaskConflictException.ALREADY_DONE);
            }
            return submitted;
        }
        FormService forms = configuration.getFormService();
        TaskFormData data = forms.getTaskFormData(taskId);
        if (data.getCamundaFormRef() == null) {
            return submitted;
        }
        FormDefinition form = FormDefinition.read(forms.getDeployedTaskForm(taskId));
        return checker.check(form, submitted, viewValues(form.id(), taskId));
    }

    /** A task of another group is no conflict: the command itself then refuses with the right answer. */
    private boolean existsForSomeone(String taskId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.getTaskManager().findTaskById(taskId) != null);
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

    Map<String, Object> viewValues(String formId, FormContext context) {
        Map<String, Object> values = new HashMap<>();
        views.all().stream().filter(view -> view.serves(formId)).forEach(view -> values.putAll(view.values(context)));
        return values;
    }
}
