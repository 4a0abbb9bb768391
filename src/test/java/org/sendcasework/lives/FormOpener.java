package org.sendcasework.lives;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.internal.FormDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens forms as Tasklist does: the deployed definition, with what the form's own views show. */
@Component
class FormOpener {

    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ObjectProvider<FormView> views;
    private final TransactionTemplate inOne;
    private final Map<String, FormDefinition> known = new ConcurrentHashMap<>();
    private final Map<String, String> latest = new ConcurrentHashMap<>();

    FormOpener(
            FormService forms,
            TaskService tasks,
            RepositoryService repository,
            ObjectProvider<FormView> views,
            PlatformTransactionManager transactions) {
        this.inOne = new TransactionTemplate(transactions);
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
        this.views = views;
    }

    /** The form of an open task of some work, whose reference is the business key. */
    OpenForm ofTask(CaseRows.Row task, String businessKey) {
        String id = task.text("id_");
        FormDefinition definition = definition(
                task.text("proc_def_id_") + " " + task.text("task_def_key_"), () -> forms.getDeployedTaskForm(id));
        return open(definition, new FormContext(definition.id(), id, businessKey, name -> tasks.getVariable(id, name)));
    }

    /** A start form as it is now: what can be chosen in it is written into the form itself. */
    OpenForm ofStart(String process) {
        FormDefinition definition = FormDefinition.read(forms.getDeployedStartForm(latest(process)));
        return open(definition, new FormContext(definition.id(), null, null, name -> null));
    }

    /** The newest deployed version of a process. */
    String latest(String process) {
        return latest.computeIfAbsent(process, key -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId());
    }

    private FormDefinition definition(String key, Supplier<InputStream> deployed) {
        return known.computeIfAbsent(key, missing -> FormDefinition.read(deployed.get()));
    }

    private OpenForm open(FormDefinition definition, FormContext context) {
        Map<String, Object> offered = new HashMap<>();
        inOne.executeWithoutResult(transaction -> views.orderedStream()
                .filter(view -> view.serves(definition.id()))
                .forEach(view -> offered.putAll(view.values(context))));
        return new OpenForm(definition, offered);
    }
}
