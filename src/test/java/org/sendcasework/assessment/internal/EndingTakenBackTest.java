package org.sendcasework.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.mediation.appeal.Appeal;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** An early end that was recorded in error is taken back: the case stands where it stood, and nothing missed is hidden. */
@CaseworkTest
class EndingTakenBackTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private CaseEndingsTakenBack takenBack;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private Appeals appeals;

    @Autowired
    private RightsOfAppeal rights;

    @Autowired
    private FamilyRepresentations representations;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private CaseFile caseFile(String reference) {
        return caseFiles.byReference(reference);
    }

    private void end(String reference, CaseOutcome outcome, LocalDate on) {
        ending.end(
                reference, outcome, on, "Somebody rang us", caseFile(reference).getVersion());
    }

    private void takeBack(String reference, String familyTold) {
        steps.as(
                "morgan",
                List.of(Groups.MANAGERS),
                () -> takenBack.takeBack(
                        reference,
                        "It was another child of the same name",
                        familyTold,
                        caseFile(reference).getVersion()));
    }

    private ProcessInstance running(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, AssessmentRequests.PROCESS)
                .singleResult();
    }

    /** Every task of the case with its due date, and every timer with its moment. */
    private List<String> standing(String reference) {
        List<String> lines = new ArrayList<>();
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(reference).list()) {
            lines.add(task.getTaskDefinitionKey() + " due " + steps.dueOf(task));
        }
        steps.timers(reference)
                .forEach(job -> lines.add(management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId()
                        + " at " + job.getDuedate().toInstant()));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private List<String> dates(String reference) {
        return ledger.of(reference).stream()
                .map(deadline -> deadline.getRuleCode() + " " + deadline.getDueDate() + " " + deadline.getStatus() + " "
                        + deadline.getClosedOn())
                .toList();
    }

    @Test
    void whileTheRequestIsConsideredEveryTaskTimerAndDateIsAsItWas() {
        steps.today(RECEIVED);
        String reference = steps.request(RECEIVED).getBusinessKey();
        steps.submit(running(reference), "check-and-acknowledge");
        List<String> stood = standing(reference);
        List<String> dates = dates(reference);
        assertThat(stood)
                .anyMatch(line -> line.startsWith("record-family-views"))
                .anyMatch(line -> line.startsWith("consider-the-evidence"))
                .anyMatch(line -> line.startsWith("six-weeks-missed"));

        end(reference, CaseOutcome.WITHDRAWN, RECEIVED);
        assertThat(standing(reference)).allMatch(line -> line.startsWith("confirm-the-withdrawal"));
        takeBack(reference, null);

        assertThat(standing(reference)).isEqualTo(stood);
        assertThat(dates(reference))
                .filteredOn(line -> !line.startsWith("END-CONFIRM-10D"))
                .isEqualTo(dates);
        assertThat(caseFile(reference).getStage()).isEqualTo(CaseStage.CONSIDERING);
        assertThat(caseFile(reference).getOutcome()).isNull();
        assertThat(ledger.find(reference, AssessmentRules.CONFIRM_END)
                        .orElseThrow()
                        .isOpen())
                .isFalse();
        steps.submit(running(reference), "record-family-views");
        steps.submit(running(reference), "consider-the-evidence");
        steps.submit(running(reference), "decide-whether-to-assess");
        assertThat(steps.task(running(reference), "choose-advisers")).isNotNull();
    }

    @Test
    void whileAdviceIsAwaitedEachAdviserHasItsTaskAgainAndWhatFiredDoesNotFireTwice() {
        steps.today(RECEIVED);
        String reference = steps.request(RECEIVED).getBusinessKey();
        steps.consider(running(reference));
        steps.submit(running(reference), "decide-whether-to-assess");
        steps.submit(running(reference), "choose-advisers");
        steps.submit(steps.tasksOfCase(reference, "give-advice").get(0));
        LocalDate late = RECEIVED.plusWeeks(6).plusDays(2);
        steps.letTimePass(reference, late);
        List<String> stood = standing(reference);
        assertThat(stood)
                .filteredOn(line -> line.startsWith("decide-about-late-advice"))
                .as("nobody decides about the family's own views")
                .hasSize(3);
        assertThat(stood).anyMatch(line -> line.startsWith("record-delay-reason"));

        end(reference, CaseOutcome.DIED, late);
        assertThat(standing(reference))
                .as("after a death nothing is asked of anybody")
                .isEmpty();
        takeBack(reference, null);

        assertThat(standing(reference)).isEqualTo(stood);
        steps.letTimePass(reference, late);
        assertThat(steps.tasksOfCase(reference, "decide-about-late-advice")).hasSize(3);
        steps.tasksOfCase(reference, "give-advice").forEach(task -> steps.submit(task));
        assertThat(steps.task(running(reference), "prepare-the-papers") != null
                        || steps.taskOfPanel(reference, "decide-whether-to-issue") != null)
                .as("the phase ends when each adviser has answered")
                .isTrue();
    }

    @Test
    void aMeetingThatTheFamilyStillRequiresIsATaskAgain() {
        steps.today(RECEIVED);
        String reference = steps.request(RECEIVED).getBusinessKey();
        steps.consider(running(reference));
        steps.submit(running(reference), "decide-whether-to-assess");
        steps.adviseAll(running(reference));
        steps.submit(running(reference), "decide-whether-to-issue");
        steps.submit(running(reference), "draft-the-plan");
        steps.submit(running(reference), "serve-the-draft");
        steps.submit(running(reference), "record-representations");
        representations.recordFurther(
                reference,
                new NewRepresentation("AGREED", RECEIVED, "EMAIL", null, true, List.of(), null, false, null));
        List<String> stood = standing(reference);
        List<String> dates = dates(reference);
        assertThat(stood).anyMatch(line -> line.startsWith("hold-meeting"));

        end(reference, CaseOutcome.WITHDRAWN, RECEIVED);
        assertThat(standing(reference)).allMatch(line -> line.startsWith("confirm-the-withdrawal"));
        takeBack(reference, null);

        assertThat(standing(reference)).isEqualTo(stood);
        assertThat(dates(reference))
                .filteredOn(line -> !line.startsWith("END-CONFIRM-10D"))
                .isEqualTo(dates);
        steps.submit(steps.tasksOfCase(reference, "hold-meeting").get(0));
        assertThat(ledger.find(reference, AssessmentRules.MEETING).orElseThrow().getClosedOn())
                .isEqualTo(RECEIVED);
    }

    @Test
    void whatFellDueInBetweenIsLateAndIsEscalated() {
        steps.today(RECEIVED);
        String reference = steps.request(RECEIVED).getBusinessKey();
        end(reference, CaseOutcome.MOVED_AWAY, RECEIVED);
        steps.submit(steps.tasksOfCase(reference, "tell-the-new-authority").get(0));
        LocalDate late = RECEIVED.plusWeeks(6).plusDays(1);
        steps.today(late);

        assertThatThrownBy(() -> takeBack(reference, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("familyTold");
        takeBack(reference, "We rang the new authority and wrote to it");

        Deadline six = ledger.find(reference, AssessmentRules.DECIDE).orElseThrow();
        assertThat(six.getDueDate()).isEqualTo(RECEIVED.plusWeeks(6));
        assertThat(six.isMissedOn(late)).isTrue();
        steps.letTimePass(reference, late);
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).isNotEmpty();
    }

    @Test
    void aDateMissedBeforeTheEndStaysMissedAndOneStillToComeNoLongerApplies() {
        steps.today(RECEIVED);
        String reference = steps.request(RECEIVED).getBusinessKey();
        LocalDate late = RECEIVED.plusWeeks(7);
        steps.letTimePass(reference, late);

        EndingPreview preview = ending.preview(
                reference,
                new NewEnding(CaseOutcome.WITHDRAWN, late, "They rang", null, null),
                caseFile(reference).getVersion());
        assertThat(caseFile(reference).isOpen()).as("a preview changes nothing").isTrue();
        assertThat(preview.missed())
                .extracting(deadline -> deadline.getRuleCode().text())
                .contains("REQ-DECIDE-6W")
                .doesNotContain("FINAL-20W");
        assertThat(preview.steps()).contains("EHC needs assessment: Check the request and acknowledge it");
        assertThat(preview.toDo()).containsExactly("EHC needs assessment: Confirm the withdrawal to the family");
        end(reference, CaseOutcome.WITHDRAWN, late);

        assertThat(ledger.find(reference, AssessmentRules.DECIDE).orElseThrow())
                .satisfies(six -> assertThat(six.getStatus()).isEqualTo(Deadline.Status.LAPSED))
                .satisfies(six -> assertThat(six.isMissedOn(late)).isTrue());
        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow().isMissedOn(late.plusYears(1)))
                .isFalse();
        assertThat(steps.tasksOfCase(reference, "record-delay-reason"))
                .as("the reason is still asked for")
                .isNotEmpty();
    }

    @Test
    void anAppealThatEndedWithTheCaseIsBeforeTheTribunalAgain() {
        LocalDate notice = LocalDate.of(2026, 10, 1);
        String reference = disputes.refused(notice);
        ProcessInstance first = disputes.appeal(reference, "leaveGiven", true, "leaveOn", steps.todayText());
        disputes.submit(first, "respond-to-the-appeal", "response", "CONCEDE", "work", "ASSESS");
        disputes.notified(reference, AppealableDecision.CEASE, notice);
        String right = rights.of(reference).stream()
                .filter(one -> one.getDecision() == AppealableDecision.CEASE)
                .findFirst()
                .orElseThrow()
                .getId()
                .toString();
        disputes.appeal(
                reference,
                "rightId",
                right,
                "grounds",
                List.of("CEASE"),
                "leaveGiven",
                true,
                "leaveOn",
                steps.todayText());
        String appeal = reference + "-A2";
        List<String> stood = standing(appeal);

        end(reference, CaseOutcome.WITHDRAWN, notice);
        assertThat(appeals.byReference(appeal).isOpen()).isFalse();
        takeBack(reference, null);

        assertThat(appeals.byReference(appeal).getStatus()).isEqualTo(Appeal.Status.REGISTERED);
        assertThat(standing(appeal)).isEqualTo(stood);
        assertThat(caseFile(reference).getOutcome())
                .as("the outcome of the request is as it was")
                .isEqualTo(CaseOutcome.ASSESSMENT_REFUSED);
        assertThat(steps.task(running(reference), "send-decision-letter")).isNotNull();
    }

    @Test
    void onlyAManagerTakesItBackOnceAndNotOnAnOldPage() {
        steps.today(RECEIVED);
        String reference = steps.request(RECEIVED).getBusinessKey();
        assertThatThrownBy(() -> takeBack(reference, null))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no early end");
        end(reference, CaseOutcome.WITHDRAWN, RECEIVED);

        Integer version = caseFile(reference).getVersion();
        assertThatThrownBy(() -> takenBack.takeBack(reference, "Why", null, version))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("manager");
        steps.as("morgan", List.of(Groups.MANAGERS), () -> assertThatThrownBy(
                        () -> takenBack.takeBack(reference, "Why", null, version - 1))
                .isInstanceOf(ConflictException.class));
        takeBack(reference, null);
        assertThatThrownBy(() -> takeBack(reference, null)).isInstanceOf(ConflictException.class);
        end(reference, CaseOutcome.WITHDRAWN, RECEIVED);
        takeBack(reference, null);
        assertThat(takenBack.of(reference)).hasSize(2).allMatch(EndedCase::isTakenBack);
        assertThat(steps.task(running(reference), "check-and-acknowledge")).isNotNull();
    }
}
