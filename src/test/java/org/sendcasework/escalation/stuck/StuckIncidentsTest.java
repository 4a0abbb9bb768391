package org.sendcasework.escalation.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sendcasework.support.CaseworkSteps.LONDON;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.CaseDates;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.assessment.internal.CorrectableDate;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.engine.Incidents;
import org.sendcasework.support.CaseworkSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What Cockpit shows of missed dates and stalled cases: on the very step, once, and only as long as it is true. */
@StuckTest
class StuckIncidentsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SIX_WEEKS = LocalDate.of(2026, 10, 19);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private StuckSteps stuck;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private CaseDates dates;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Incidents incidents;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aCase() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED, "childFamilyName", "Stuckworth");
        reference = instance.getBusinessKey();
    }

    @AfterEach
    void endTheCase() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .rootProcessInstances()
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "end of the test"));
    }

    private Incident theMissedDate() {
        List<Incident> found = stuck.missed(reference);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void aMissedDateStandsOnItsPhaseAndSaysWhatAndSinceWhenWithoutAName() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));

        assertThat(theMissedDate().getActivityId()).isEqualTo("consider-the-request");
        assertThat(theMissedDate().getIncidentMessage())
                .isEqualTo("Case " + reference + ": REQ-DECIDE-6W was due on Mon 19 Oct 2026 and is not done."
                        + " Missed since Tue 20 Oct 2026.")
                .doesNotContain("Stuckworth");
    }

    @Test
    void nothingIsRaisedBeforeTheDateIsMissedAndItIsRaisedOnceHoweverOftenItIsLookedAt() {
        steps.letTimePass(reference, SIX_WEEKS);
        stuck.check();
        assertThat(stuck.missed(reference)).isEmpty();

        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        stuck.check();
        stuck.check();
        assertThat(stuck.missed(reference)).hasSize(1);
    }

    @Test
    void lateAdviceStandsOnTheVeryTaskOfTheAdviser() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
        List<Task> asked = steps.tasksOfCase(reference, "give-advice");
        steps.submit(asked.get(0));
        steps.letTimePass(reference, RECEIVED.plusWeeks(6).plusDays(1));

        assertThat(stuck.missed(reference))
                .as("three advisers are late; the family, who is asked too, never is")
                .hasSize(asked.size() - 2)
                .allSatisfy(incident -> {
                    assertThat(incident.getActivityId()).isEqualTo("give-advice");
                    assertThat(incident.getIncidentMessage()).contains("ADV-REPLY-6W");
                })
                .extracting(Incident::getExecutionId)
                .doesNotHaveDuplicates();
        Task late = steps.tasksOfCase(reference, "give-advice").get(0);
        steps.submit(late);
        assertThat(stuck.missed(reference)).hasSize(asked.size() - 3);
    }

    @Test
    void doingTheWorkClearsTheIncidentInTheSameTransaction() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        assertThat(stuck.missed(reference)).hasSize(1);

        steps.consider(instance);
        assertThat(stuck.missed(reference)).hasSize(1);
        steps.submit(instance, "decide-whether-to-assess");

        assertThat(stuck.missed(reference)).isEmpty();
    }

    @Test
    void aCorrectedDateClearsAnIncidentOrTellsItsNewDate() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        correct(RECEIVED.minusDays(2));
        assertThat(theMissedDate().getIncidentMessage()).contains("due on Sat 17 Oct 2026");

        correct(RECEIVED.plusDays(4));
        assertThat(stuck.missed(reference)).isEmpty();
    }

    private void correct(LocalDate received) {
        dates.correct(
                reference,
                CorrectableDate.DATE_RECEIVED,
                received,
                "Stamped so",
                caseFiles.byReference(reference).getVersion());
    }

    @Test
    void endingTheCaseLeavesNothingBehind() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        ending.end(
                reference,
                CaseOutcome.DIED,
                SIX_WEEKS,
                "Told by the family",
                caseFiles.byReference(reference).getVersion());
        assertThat(stuck.missed(reference)).isEmpty();
    }

    @Test
    void aDateMissedBeforeIncidentsWereRaisedIsRaisedByTheNightlyCheck() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        runtime.resolveIncident(theMissedDate().getId());

        stuck.check();

        assertThat(theMissedDate().getActivityId()).isEqualTo("consider-the-request");
    }

    @Test
    void aMissedDateThatIsNotMissedIsTakenBackByTheNightlyCheck() {
        Task task = steps.task(instance, "check-and-acknowledge");
        incidents.raiseOnce(
                StuckIncidents.MISSED,
                task.getExecutionId(),
                task.getTaskDefinitionKey(),
                "00000000-0000-0000-0000-000000000000",
                "Case " + reference + ": left behind");

        stuck.check();

        assertThat(stuck.missed(reference)).isEmpty();
    }

    @Test
    void aCaseStallsWhenNothingHappensAndNoDateLiesAhead() {
        steps.letTimePass(reference, SIX_WEEKS);
        stuck.check();
        assertThat(stuck.stalled(reference)).as("a task is due today").isEmpty();

        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        stuck.check();
        stuck.check();

        assertThat(stuck.stalled(reference)).singleElement().satisfies(incident -> {
            assertThat(incident.getActivityId()).isEqualTo("check-and-acknowledge");
            assertThat(incident.getIncidentMessage())
                    .contains(reference, "nothing has happened since Mon 7 Sept 2026", "after 10 days")
                    .doesNotContain("Stuckworth");
        });
    }

    @Test
    void theDaysCountFromTheLastEventAndByThePhase() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        someoneNotes();

        steps.letTimePass(reference, SIX_WEEKS.plusDays(11));
        stuck.check();
        assertThat(stuck.stalled(reference)).as("ten days after").isEmpty();

        steps.letTimePass(reference, SIX_WEEKS.plusDays(12));
        stuck.check();
        assertThat(stuck.stalled(reference)).as("eleven days after").hasSize(1);
    }

    private void someoneNotes() {
        asSomeone(() -> records.note(caseFiles.byReference(reference), "NOTE", "Rang the family."));
    }

    private static void asSomeone(Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("wendy", null, List.of()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void anyWorkOnTheCaseClearsItAtOnceAndAWarningOfOursDoesNot() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        stuck.check();
        assertThat(stuck.stalled(reference)).hasSize(1);

        asSomeone(() -> steps.submit(instance, "check-and-acknowledge"));

        assertThat(stuck.stalled(reference)).isEmpty();
    }

    @Test
    void whatOurOwnTimersWriteIsNoEvent() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        stuck.check();

        records.note(caseFiles.byReference(reference), "DEADLINE", "A warning by a timer.");
        stuck.check();

        assertThat(stuck.stalled(reference)).hasSize(1);
    }

    @Test
    void aCaseThatWaitsForAnAgreedDayIsNotStalled() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
        List<Task> asked = steps.tasksOfCase(reference, "give-advice");
        asked.subList(1, asked.size()).forEach(task -> steps.submit(task));
        LocalDate late = RECEIVED.plusWeeks(6).plusDays(1);
        steps.letTimePass(reference, late);
        steps.submit(
                instance,
                "decide-about-late-advice",
                "lateAdviceDecision",
                "WAIT",
                "lookAgainOn",
                late.plusDays(40).toString(),
                "whatWasTried",
                "-");
        steps.letTimePass(reference, late.plusDays(30));
        stuck.check();
        assertThat(stuck.stalled(reference)).isEmpty();
    }

    @Test
    void theCheckGoesOnFromCaseToCaseAndRunsEachNight() {
        ProcessInstance another = steps.request(RECEIVED, "childFamilyName", "Stillworth");
        ClockUtil.setCurrentTime(
                Date.from(SIX_WEEKS.plusDays(1).atTime(9, 0).atZone(LONDON).toInstant()));
        Job nightly = management
                .createJobQuery()
                .processDefinitionKey("stuck-case-check")
                .timers()
                .singleResult();
        assertThat(nightly.getProcessInstanceId()).isNull();

        management.executeJob(nightly.getId());
        for (Job next = nextStep(); next != null; next = nextStep()) {
            management.executeJob(next.getId());
        }

        assertThat(stuck.stalled(reference)).hasSize(1);
        assertThat(stuck.stalled(another.getBusinessKey())).hasSize(1);
        runtime.deleteProcessInstance(another.getId(), "end of the test");
    }

    private Job nextStep() {
        return management.createJobQuery().processDefinitionKey("stuck-case-check").list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .findFirst()
                .orElse(null);
    }

    @Test
    void anyRoomCanRaiseAFaultOfItsOwnOnceAndClearIt() {
        String execution = steps.task(instance, "check-and-acknowledge").getExecutionId();
        String message = "Case " + reference + ": message 4711 could not be sent since Mon 7 Sep 2026.";

        assertThat(incidents.raiseOnce("message-failed", execution, "check-and-acknowledge", "4711", message))
                .isTrue();
        assertThat(incidents.raiseOnce("message-failed", execution, "check-and-acknowledge", "4711", message))
                .isFalse();
        assertThat(runtime.createIncidentQuery().configuration("4711").list()).hasSize(1);

        incidents.clear("message-failed", "4711");
        incidents.clear("message-failed", "4711");
        assertThat(runtime.createIncidentQuery().configuration("4711").count()).isZero();
    }
}
