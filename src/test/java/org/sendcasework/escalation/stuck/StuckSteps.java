package org.sendcasework.escalation.stuck;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.sendcasework.casefile.CaseFiles;
import org.springframework.boot.test.context.TestComponent;

/** Runs the check for stuck cases and looks at what it left. */
@TestComponent
class StuckSteps {

    private final StuckChecks checks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final CaseFiles caseFiles;

    StuckSteps(StuckChecks checks, RuntimeService runtime, ManagementService management, CaseFiles caseFiles) {
        this.checks = checks;
        this.runtime = runtime;
        this.management = management;
        this.caseFiles = caseFiles;
    }

    /** Asks for a check and runs it to its end. */
    void check() {
        if (!checks.start()) {
            throw new AssertionError("A check is under way");
        }
        List<Job> next = checkJobs();
        while (!next.isEmpty()) {
            management.executeJob(next.get(0).getId());
            next = checkJobs();
        }
    }

    private List<Job> checkJobs() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("stuck-case-check").list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    /** The missed dates that are raised in the processes of a case. */
    List<Incident> missed(String reference) {
        return runtime.createIncidentQuery().incidentType(StuckIncidents.MISSED).list().stream()
                .filter(incident -> incident.getIncidentMessage().contains(reference))
                .toList();
    }

    /** What says that a case is stalled. */
    List<Incident> stalled(String reference) {
        return runtime.createIncidentQuery()
                .incidentType(StuckIncidents.STALLED)
                .configuration(caseFiles.byReference(reference).getId().toString())
                .list();
    }

    /** Runs the first timer of an activity of a case, with the clock where it is. */
    void fire(String reference, String activityId) {
        management.executeJob(job(reference, activityId).getId());
    }

    Job job(String reference, String activityId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activityId)
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(reference + " has no timer " + activityId));
    }
}
