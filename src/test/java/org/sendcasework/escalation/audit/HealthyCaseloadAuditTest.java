package org.sendcasework.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.caseload.CaseloadImports;
import org.sendcasework.assessment.internal.CaseDates;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.assessment.internal.CorrectableDate;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;

/** A caseload in step, in every phase, with timers waiting, fired and fired again: the audit finds and changes nothing. */
@TimerAuditedTest
class HealthyCaseloadAuditTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private AuditSteps audit;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private TestSettings settings;

    @Autowired
    private CaseDates dates;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseloadImports imports;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private final List<String> references = new ArrayList<>();

    @AfterEach
    void endTheCases() {
        audit.endAllCases();
    }

    @Test
    void aCaseloadInStepYieldsNothingAndIsNotTouched() {
        casesOfOurOwn();
        importedCases();
        steps.today(TODAY);
        List<Map<String, Object>> before = audit.allTimers();
        assertThat(before).hasSizeGreaterThan(60);

        TimerAuditRun run = audit.audit();

        assertThat(run.getInstances()).isGreaterThan(25);
        assertThat(run.getRepaired()).isZero();
        assertThat(run.getStillOpen()).isZero();
        assertThat(audit.allTimers()).isEqualTo(before);

        references.forEach(reference -> steps.letTimePass(reference, TODAY.plusDays(200)));
        assertThat(audit.allTimers()).hasSizeLessThan(before.size());
        assertThat(audit.audit().getRepaired()).as("when all timers have fired").isZero();
    }

    private ProcessInstance request(LocalDate received) {
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        references.add(instance.getBusinessKey());
        return instance;
    }

    /** Each timer that falls due on the way has run. */
    private void until(ProcessInstance instance, LocalDate day) {
        steps.letTimePass(instance.getBusinessKey(), day);
    }

    private void casesOfOurOwn() {
        until(request(TODAY.minusDays(3)), TODAY);
        until(request(TODAY.minusDays(50)), TODAY);
        assessing();
        lateAdvice();
        representationsInTheSecondRound();
        consulting();
        planIssued();
        correctedAfterItsTimerFired();
        endedEarly();
    }

    private ProcessInstance agreed(LocalDate received) {
        ProcessInstance instance = request(received);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        return instance;
    }

    private void assessing() {
        until(agreed(TODAY.minusDays(4)), TODAY);
        ProcessInstance deciding = agreed(TODAY.minusDays(20));
        steps.adviseAll(deciding);
        until(deciding, TODAY);
    }

    private void lateAdvice() {
        ProcessInstance instance = agreed(TODAY.minusDays(60));
        steps.submit(instance, "choose-advisers");
        List<Task> asked = steps.tasksOfCase(instance.getBusinessKey(), "give-advice");
        steps.submit(asked.get(0));
        until(instance, TODAY.minusDays(15));
        List<Task> late = steps.tasksOfCase(instance.getBusinessKey(), "decide-about-late-advice");
        waitUntil(late.get(0), TODAY.minusDays(5));
        waitUntil(late.get(1), TODAY.plusDays(5));
        steps.proceedWithout(late.get(2));
        until(instance, TODAY);
        assertThat(audit.jobs(instance.getBusinessKey(), "until-we-look-again")).hasSize(1);
    }

    private void waitUntil(Task task, LocalDate day) {
        steps.submit(task, "lateAdviceDecision", "WAIT", "lookAgainOn", day.toString(), "whatWasTried", "-");
    }

    private ProcessInstance served(LocalDate received) {
        ProcessInstance instance = agreed(received);
        steps.adviseAll(instance);
        steps.draftAndServe(instance);
        return instance;
    }

    private void representationsInTheSecondRound() {
        ProcessInstance instance = served(TODAY.minusDays(60));
        until(instance, TODAY.minusDays(40));
        steps.submit(instance, "record-representations", "reply", "NONE", "receivedOn", "-");
        steps.submit(
                instance,
                "choose-settings-to-consult",
                "noConsultation",
                true,
                "noConsultationReason",
                "None is within reach");
        steps.submit(instance, "decide-what-the-plan-names", "nextStep", "CHANGE_DRAFT");
        steps.submit(instance, "draft-the-plan", "changeSummary", "Section F is clearer");
        steps.today(TODAY.minusDays(10));
        steps.submit(instance, "serve-the-draft");
        until(instance, TODAY);
        assertThat(audit.jobs(instance.getBusinessKey(), "representations-period-over"))
                .hasSize(1);
    }

    private void consulting() {
        ProcessInstance instance = served(TODAY.minusDays(60));
        steps.submit(instance, "record-representations");
        steps.submit(
                instance,
                "choose-settings-to-consult",
                "settingsToConsult",
                List.of(settings.school(), settings.school(), settings.school()));
        steps.submit(steps.tasksOfCase(instance.getBusinessKey(), "answer-consultation")
                .get(0));
        until(instance, TODAY);

        ProcessInstance waiting = served(TODAY.minusDays(6));
        steps.submit(waiting, "record-representations");
        steps.submit(
                waiting,
                "choose-settings-to-consult",
                "settingsToConsult",
                List.of(settings.school(), settings.school()));
        until(waiting, TODAY);
        assertThat(audit.jobs(waiting.getBusinessKey(), "setting-reply-missed")).hasSize(2);
    }

    private void planIssued() {
        ProcessInstance instance = served(TODAY.minusDays(60));
        steps.submit(instance, "record-representations");
        String school = settings.school();
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(school));
        steps.submit(instance, "answer-consultation");
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "SETTING",
                "namedSettingUrn",
                school,
                "familyPreferenceRefused",
                "NO");
        steps.submit(instance, "finalise-the-plan");
        until(instance, TODAY);
    }

    private void correctedAfterItsTimerFired() {
        ProcessInstance later = request(TODAY.minusDays(80));
        until(later, TODAY.minusDays(30));
        correct(later, TODAY.minusDays(70));
        until(later, TODAY);

        ProcessInstance muchLater = request(TODAY.minusDays(80));
        until(muchLater, TODAY.minusDays(30));
        correct(muchLater, TODAY.minusDays(35));
        until(muchLater, TODAY);
        assertThat(audit.jobs(muchLater.getBusinessKey(), "six-weeks-missed")).hasSize(1);

        ProcessInstance earlier = request(TODAY.minusDays(30));
        until(earlier, TODAY);
        correct(earlier, TODAY.minusDays(60));
        until(earlier, TODAY);
    }

    private void correct(ProcessInstance instance, LocalDate received) {
        dates.correct(
                instance.getBusinessKey(),
                CorrectableDate.DATE_RECEIVED,
                received,
                "Keyed in wrongly",
                versionOf(instance.getBusinessKey()));
    }

    private Integer versionOf(String reference) {
        return caseFiles.byReference(reference).getVersion();
    }

    private void endedEarly() {
        ProcessInstance instance = request(TODAY.minusDays(50));
        until(instance, TODAY);
        ending.end(
                instance.getBusinessKey(),
                CaseOutcome.WITHDRAWN,
                TODAY,
                "The family rang",
                versionOf(instance.getBusinessKey()));
    }

    private void importedCases() {
        steps.today(TODAY);
        LocalDate received = TODAY.minusDays(100);
        String assessed = received.plusDays(40).toString();
        String agreed = received.plusDays(90).toString();
        String served = received.plusDays(95).toString();
        String file = String.join(
                "\r\n",
                "source_reference,date_received,route,requested_by,given_name,family_name,date_of_birth,phase,"
                        + "assess_decided_on,advice_requested_on,issue_decided_on,draft_served_on,reply_on",
                row("A", TODAY.minusDays(50), "CONSIDERING,,,,,"),
                row("B", TODAY.minusDays(30), "DECIDING,,,,,"),
                row("C", received, "CHOOSING_ADVISERS," + assessed + ",,,,"),
                row("D", received, "ADVICE," + assessed + "," + received.plusDays(41) + ",,,"),
                row("E", received, "DECIDING_PLAN," + assessed + ",,,,"),
                row("F", received, "DRAFTING," + assessed + ",," + agreed + ",,"),
                row("G", received, "REPRESENTATIONS," + assessed + ",," + agreed + "," + served + ","),
                row("H", received, "CONSULTING," + assessed + ",," + agreed + "," + served + "," + served));
        imports.start("caseload.csv", file.getBytes(StandardCharsets.UTF_8));
        List<Job> steps = importSteps();
        while (!steps.isEmpty()) {
            steps.forEach(step -> management.executeJob(step.getId()));
            steps = importSteps();
        }
        runtime.createProcessInstanceQuery().processDefinitionKey("ehc-needs-assessment").list().stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(reference -> !references.contains(reference))
                .forEach(references::add);
    }

    private static String row(String number, LocalDate received, String rest) {
        return "HEALTHY-" + number + "," + received + ",PARENT,Pat Example,Sam,Example,2018-01-01," + rest;
    }

    private List<Job> importSteps() {
        return management
                .createJobQuery()
                .processDefinitionKey("caseload-import")
                .list();
    }
}
