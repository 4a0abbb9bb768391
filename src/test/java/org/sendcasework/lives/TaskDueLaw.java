package org.sendcasework.lives;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/** A task is due at the end of the last day that the ledger has for the rule its model names. */
@Component
class TaskDueLaw implements Law {

    private static final Pattern DUE =
            Pattern.compile("\\$\\{clock\\.due\\(execution,\\s*('[^']+'|\\w+)(?:,\\s*(\\w+))?\\)}");

    private final RepositoryService repository;
    private final TaskService tasks;
    private final Map<String, String> expressions = new ConcurrentHashMap<>();

    TaskDueLaw(RepositoryService repository, TaskService tasks) {
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "task-due-as-the-ledger";
    }

    @Override
    public List<String> broken(Moment moment) {
        List<String> found = new ArrayList<>();
        for (Row task : moment.now().of("act_ru_task")) {
            Matcher asks = DUE.matcher(expression(task));
            if (asks.matches()) {
                check(moment.now(), task, asks, found);
            }
        }
        return found;
    }

    private void check(CaseRows now, Row task, Matcher asks, List<String> found) {
        String rule = value(task, asks.group(1));
        String subject = asks.group(2) == null ? null : value(task, asks.group(2));
        Optional<LocalDate> day = lastDay(now, OpenTasks.reference(now, task), rule, subject);
        String due = task.text("due_date_");
        if (day.isEmpty()) {
            found.add(task.text("task_def_key_") + " is due by " + rule + ", which the ledger does not have");
        } else if (due == null
                || !LegalDates.endOf(day.get())
                        .toInstant()
                        .equals(LocalDateTime.parse(due).toInstant(ZoneOffset.UTC))) {
            found.add(task.text("task_def_key_") + " is due " + due + ", and the ledger has " + day.get() + " for "
                    + rule);
        }
    }

    private String value(Row task, String argument) {
        return argument.startsWith("'")
                ? argument.substring(1, argument.length() - 1)
                : (String) tasks.getVariable(task.text("id_"), argument);
    }

    /** The latest deadline of the rule, or of one that stands in its place; of two of the same moment the open one. */
    private static Optional<LocalDate> lastDay(CaseRows now, String reference, String rule, String subject) {
        return now.of("deadline").stream()
                .filter(deadline -> deadline.is("case_reference", reference))
                .filter(deadline ->
                        Objects.equals(deadline.text("subject_id"), subject) && answers(now, deadline, rule))
                .max(Comparator.comparing((Row deadline) -> deadline.text("opened_at"))
                        .thenComparing(deadline -> deadline.text("status")))
                .map(deadline -> deadline.day("due_date"));
    }

    private static boolean answers(CaseRows now, Row deadline, String rule) {
        return deadline.is("rule_code", rule)
                || now.of("deadline_stands_for").stream()
                        .anyMatch(stands ->
                                stands.is("deadline_id", deadline.text("id")) && stands.is("rule_code", rule));
    }

    private String expression(Row task) {
        return expressions.computeIfAbsent(task.text("proc_def_id_") + " " + task.text("task_def_key_"), key -> {
            UserTask model = repository
                    .getBpmnModelInstance(task.text("proc_def_id_"))
                    .getModelElementById(task.text("task_def_key_"));
            return String.valueOf(model.getCamundaDueDate());
        });
    }
}
