package org.sendcasework.lives;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/**
 * While work on a case runs, somebody has a task for it, or something will happen by itself. A timer that only warns or
 * escalates does not count: after it, still nobody would have anything to do.
 */
@Component
class SomebodyActsLaw implements Law {

    /** They only watch a deadline or a right, and wait for what others do. */
    private static final Set<String> WATCHES = Set.of("deadline-escalation", "right-of-appeal");

    private final RepositoryService repository;
    private final Map<String, Boolean> warnings = new ConcurrentHashMap<>();

    SomebodyActsLaw(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "somebody-acts";
    }

    @Override
    public List<String> broken(Moment moment) {
        CaseRows now = moment.now();
        List<String> found = new ArrayList<>();
        Set<String> busy = busy(now);
        for (Row execution : now.of("act_ru_execution")) {
            boolean root = execution.text("parent_id_") == null && execution.text("super_exec_") == null;
            if (root
                    && !WATCHES.contains(OpenTasks.process(execution))
                    && !busy.contains(execution.text("root_proc_inst_id_"))) {
                found.add(OpenTasks.process(execution) + " runs, and nobody has anything to do");
            }
        }
        if (waitsForACertificateThatNobodyOwes(now)) {
            found.add("a right of appeal waits for a certificate, and no mediation runs");
        }
        return found;
    }

    /** The root instances in which somebody has a task or a job goes on with the work. */
    private Set<String> busy(CaseRows now) {
        Set<String> instances = new HashSet<>();
        now.of("act_ru_task").forEach(task -> instances.add(task.text("proc_inst_id_")));
        now.of("act_ru_job").stream()
                .filter(job -> job.number("retries_") > 0 && !onlyWarns(job))
                .forEach(job -> instances.add(job.text("process_instance_id_")));
        Set<String> roots = new HashSet<>();
        now.of("act_ru_execution").stream()
                .filter(execution -> instances.contains(execution.text("proc_inst_id_")))
                .forEach(execution -> roots.add(execution.text("root_proc_inst_id_")));
        return roots;
    }

    private boolean onlyWarns(Row job) {
        String activity = String.valueOf(job.text("handler_cfg_")).split("\\$")[0];
        return warnings.computeIfAbsent(job.text("process_def_id_") + " " + activity, key -> {
            ModelElementInstance element =
                    repository.getBpmnModelInstance(job.text("process_def_id_")).getModelElementById(activity);
            return element instanceof BoundaryEvent event && !event.cancelActivity();
        });
    }

    private static boolean waitsForACertificateThatNobodyOwes(CaseRows now) {
        boolean waits = now.of("act_ru_execution").stream()
                .anyMatch(execution -> execution.is("act_id_", "wait-for-the-certificate"));
        return waits
                && now.of("act_ru_execution").stream()
                        .noneMatch(execution -> OpenTasks.process(execution).equals("mediation"));
    }
}
