package org.sendcasework.escalation.audit;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs audits and looks at what they left. */
@TestComponent
class AuditSteps {

    private final TimerAudits audits;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient jdbc;

    AuditSteps(TimerAudits audits, RuntimeService runtime, ManagementService management, JdbcClient jdbc) {
        this.audits = audits;
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
    }

    /** Asks for an audit and runs it to its end. */
    TimerAuditRun audit() {
        if (!audits.start()) {
            throw new AssertionError("An audit is under way");
        }
        return runToTheEnd();
    }

    /** Runs the audit that is under way to its end. */
    TimerAuditRun runToTheEnd() {
        List<Job> next = auditJobs();
        while (!next.isEmpty()) {
            management.executeJob(next.get(0).getId());
            next = auditJobs();
        }
        if (audits.isUnderWay()) {
            throw new AssertionError("The audit stands still");
        }
        return audits.last().orElseThrow();
    }

    private List<Job> auditJobs() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("timer-audit").list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    /** The timers of an activity in the instances of a case. */
    List<Job> jobs(String reference, String activityId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activityId)
                                .list()
                                .stream())
                .toList();
    }

    /** The only timer of an activity of a case. */
    Job job(String reference, String activityId) {
        List<Job> found = jobs(reference, activityId);
        if (found.size() != 1) {
            throw new AssertionError(reference + " has " + found.size() + " timers " + activityId);
        }
        return found.get(0);
    }

    /** What the audit raised and still stands, by the case's reference in its message. */
    List<Incident> incidents(String reference) {
        return runtime.createIncidentQuery().incidentType("timer-out-of-step").list().stream()
                .filter(incident -> incident.getIncidentMessage().contains(reference))
                .toList();
    }

    /** What was found in a case. */
    List<Map<String, Object>> findings(String reference) {
        return jdbc.sql("select kind, state, rule_code, activity_id, expected_at, found_at, incident_id"
                        + " from timer_finding where case_reference = ? order by seen_at, kind, activity_id")
                .param(reference)
                .query()
                .listOfRows();
    }

    /** What was found in a case, as words such as WRONG_DATE REPAIRED six-weeks-missed. */
    List<String> told(String reference) {
        return findings(reference).stream()
                .map(row -> row.get("kind") + " " + row.get("state")
                        + (row.get("activity_id") == null ? "" : " " + row.get("activity_id")))
                .toList();
    }

    /** Changes the tables behind everybody's back. */
    int damage(String sql, Object... parameters) {
        int rows = jdbc.sql(sql).params(parameters).update();
        if (rows == 0) {
            throw new AssertionError("Nothing was damaged by " + sql);
        }
        return rows;
    }

    /** Ends every process and every deadline there is. */
    void endAllCases() {
        // Those that another one calls go with it
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test"));
        jdbc.sql("update deadline set status = 'LAPSED', closed_on = due_date where status = 'OPEN'")
                .update();
        jdbc.sql("update timer_finding set state = 'RESOLVED' where state = 'OPEN'")
                .update();
    }

    /** Every timer job of every case, with its date and version. */
    List<Map<String, Object>> allTimers() {
        return jdbc.sql("select id_, rev_, duedate_, retries_, suspension_state_, execution_id_ from act_ru_job"
                        + " where handler_type_ like 'timer-%' and process_instance_id_ is not null order by id_")
                .query()
                .listOfRows();
    }
}
