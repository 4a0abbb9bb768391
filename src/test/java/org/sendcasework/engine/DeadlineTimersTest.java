package org.sendcasework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.engine.DeadlineTimers.Moved;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Timers and tasks follow the ledger when its dates move, wherever in the model they wait. */
@CaseworkTest
class DeadlineTimersTest {

    private static final Instant NOW = Instant.parse("2026-09-07T09:00:00Z");
    private static final Date FIRST = TestDates.FIRST;
    private static final Date LATER = Date.from(Instant.parse("2026-11-01T00:00:00Z"));

    @Autowired
    private TestDates dates;

    @Autowired
    private DeadlineTimers timers;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private String deployment;
    private ProcessInstance instance;

    @BeforeEach
    void start() {
        ClockUtil.setCurrentTime(Date.from(NOW));
        dates.reset();
        deployment = repository
                .createDeployment()
                .addClasspathResource("engine-test/timers.bpmn")
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey(
                "timers-test", "EHC-TEST-1", Variables.putValue("partners", List.of("health", "school")));
    }

    @AfterEach
    void end() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void nothingMovesWhenNothingChanged() {
        assertThat(timers.realign("EHC-TEST-1")).isEmpty();
        assertThat(timers.realign("EHC-OTHER")).isEmpty();
    }

    @Test
    void eachOfSeveralInstancesFollowsItsOwnDate() {
        dates.move("health", LATER);

        assertThat(timers.realign("EHC-TEST-1"))
                .containsExactlyInAnyOrder(
                        new Moved("phase-due", FIRST, LATER),
                        new Moved("reply-due", FIRST, LATER),
                        new Moved("reply", FIRST, LATER));
        assertThat(jobs("phase-due")).extracting(Job::getDuedate).containsExactlyInAnyOrder(FIRST, LATER);
        assertThat(jobs("reply-due")).extracting(Job::getDuedate).containsExactlyInAnyOrder(FIRST, LATER);
        assertThat(replies()).extracting(Task::getDueDate).containsExactlyInAnyOrder(FIRST, LATER);
        assertThat(timers.realign("EHC-TEST-1")).isEmpty();
    }

    @Test
    void aTimerThatHadFiredWaitsAgainInItsOwnInstanceOnly() {
        ClockUtil.setCurrentTime(new Date(FIRST.getTime() + 1));
        jobs("phase-due").forEach(job -> management.executeJob(job.getId()));
        jobs("reply-due").forEach(job -> management.executeJob(job.getId()));
        assertThat(jobs("phase-due")).isEmpty();
        assertThat(timers.realign("EHC-TEST-1")).isEmpty();

        dates.move("health", LATER);
        assertThat(timers.realign("EHC-TEST-1"))
                .contains(new Moved("phase-due", null, LATER), new Moved("reply-due", null, LATER));
        assertThat(jobs("phase-due")).extracting(Job::getDuedate).containsExactly(LATER);
        assertThat(jobs("reply-due")).extracting(Job::getDuedate).containsExactly(LATER);

        ClockUtil.setCurrentTime(new Date(LATER.getTime() + 1));
        long late = lateTasks();
        management.executeJob(jobs("phase-due").get(0).getId());
        assertThat(lateTasks()).as("the timer does its work a second time").isEqualTo(late + 1);
    }

    @Test
    void aDurationKeepsRunningFromItsOwnStart() {
        Date before = jobs("reminder").get(0).getDuedate();
        ClockUtil.setCurrentTime(new Date(NOW.toEpochMilli() + 60_000));
        assertThat(timers.realign("EHC-TEST-1")).isEmpty();
        assertThat(jobs("reminder")).extracting(Job::getDuedate).containsOnly(before);
    }

    private List<Job> jobs(String activity) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .list();
    }

    private List<Task> replies() {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey("reply")
                .list();
    }

    private long lateTasks() {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey("explain")
                .count();
    }
}
