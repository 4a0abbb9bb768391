package org.sendcasework.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.internal.CaseDates;
import org.sendcasework.assessment.internal.CorrectableDate;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.casefile.TimelineEntry;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.DeadlineMoved;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.escalation.internal.Audience;
import org.sendcasework.escalation.internal.DelayAnswers;
import org.sendcasework.escalation.internal.Escalation;
import org.sendcasework.escalation.internal.EscalationStepCodes;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.escalation.internal.LateReplyDecision;
import org.sendcasework.identity.Groups;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.MessageState;
import org.sendcasework.notification.internal.OutgoingMessage;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deadlines climb their ladders: every rung on its day, once, in order, and not one after the deadline is closed. */
@CaseworkTest
class EscalationPolicyTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SIX_WEEKS = RECEIVED.plusDays(42);
    private static final LocalDate TWENTY_WEEKS = RECEIVED.plusDays(140);
    private static final LocalDate ADVICE_DUE = RECEIVED.plusDays(42);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private TestSettings settings;

    @Autowired
    private Escalations escalations;

    @Autowired
    private DelayAnswers answers;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private AdviceService advice;

    @Autowired
    private PartnerServices services;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private CaseDates dates;

    @Autowired
    private Messages messages;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aCase() {
        steps.today(RECEIVED);
        if (services.byCode("CHS-T").isEmpty()) {
            services.add(List.of(
                    new PartnerService(
                            "CHS-T", "Ambershire Health", "MEDICAL", Groups.HEALTH, "chs@ambershire.example"),
                    new PartnerService(
                            "EPS-T",
                            "Ambershire Psychology",
                            "PSYCHOLOGICAL",
                            Groups.EDUCATIONAL_PSYCHOLOGY,
                            "eps@ambershire.example")));
        }
        instance = steps.request(RECEIVED, "settingUrn", settings.school());
        reference = instance.getBusinessKey();
    }

    private void adviceIsAskedFor() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
    }

    private AdviceRequest requestFor(AdviceKind kind) {
        return advice.of(reference).stream()
                .filter(request -> request.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Deadline deadline(RuleCode rule, Object subject) {
        return ledger.find(reference, rule, subject == null ? null : subject.toString())
                .orElseThrow();
    }

    /** The rungs of a deadline with the days they were taken, such as MISSED 2026-10-20. */
    private List<String> rungs(Deadline deadline) {
        return escalations.of(reference).stream()
                .filter(rung -> rung.getDeadlineId().equals(deadline.getId()))
                .map(rung -> rung.getRung() + " " + LocalDate.ofInstant(rung.getBegunAt(), CaseworkSteps.LONDON))
                .toList();
    }

    private Escalation rung(Deadline deadline, String code) {
        return escalations.of(reference).stream()
                .filter(rung -> rung.getDeadlineId().equals(deadline.getId())
                        && rung.getRung().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<OutgoingMessage> told(Recipient recipient) {
        return messages.of(reference).stream()
                .filter(message -> message.getRecipient().equals(recipient))
                .toList();
    }

    private List<Task> tasks(String key) {
        return steps.tasksOfCase(reference, key);
    }

    private List<ProcessInstance> ladders() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, "deadline-escalation")
                .list();
    }

    @Test
    void theTwentyWeeksClimbFromTheTeamToTheSeniorResponsibleOfficer() {
        steps.letTimePass(reference, TWENTY_WEEKS.plusDays(20));

        Deadline last = deadline(AssessmentRules.FINAL, null);
        assertThat(rungs(last))
                .containsExactly(
                        "APPROACHING " + TWENTY_WEEKS.minusDays(28),
                        "WEEK_BEFORE " + TWENTY_WEEKS.minusDays(7),
                        "DUE " + TWENTY_WEEKS,
                        "MISSED " + TWENTY_WEEKS.plusDays(1),
                        "SENIOR_OFFICER " + TWENTY_WEEKS.plusDays(14));
        assertThat(rung(last, "MISSED").getTold()).containsExactly(Audience.MANAGERS, Audience.FAMILY);
        assertThat(told(Recipient.role("SRO")))
                .extracting(OutgoingMessage::getTemplate)
                .contains("senior-late");
        assertThat(told(Recipient.family(reference)))
                .extracting(OutgoingMessage::getTemplate)
                .contains("family-delay");
        assertThat(runtime.createIncidentQuery()
                        .incidentType(Escalations.INCIDENT)
                        .list())
                .filteredOn(incident -> incident.getIncidentMessage().contains(reference))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.getActivityId()).isEqualTo("climb-the-ladder");
                    assertThat(incident.getIncidentMessage())
                            .contains("FINAL-20W", "missed since 26 January 2027")
                            .doesNotContain("Alex", "Sample");
                });

        ledger.lapse(reference, AssessmentRules.FINAL, TWENTY_WEEKS.plusDays(20), "The family withdrew");
        assertThat(runtime.createIncidentQuery()
                        .incidentType(Escalations.INCIDENT)
                        .list())
                .as("it goes with the deadline")
                .noneMatch(incident -> incident.getIncidentMessage().contains(reference));
    }

    @ParameterizedTest
    @CsvSource({
        "MEDICAL, DESIGNATED_OFFICER 10|COMMISSIONER 15",
        "PSYCHOLOGICAL, DESIGNATED_OFFICER 10",
        "SOCIAL_CARE, DESIGNATED_OFFICER 10",
        "EDUCATIONAL, DECISION 10",
    })
    void lateAdviceIsRemindedChasedAndTakenUpThePartnersOwnLine(AdviceKind kind, String end) {
        adviceIsAskedFor();
        Deadline reply = deadline(AdviceService.REPLY, requestFor(kind).getId());
        assertThat(reply.getDueDate()).isEqualTo(ADVICE_DUE);

        steps.letTimePass(reference, ADVICE_DUE.plusDays(20));

        List<String> expected = new ArrayList<>(List.of(
                "APPROACHING " + RECEIVED.plusWeeks(4),
                "WEEK_5 " + RECEIVED.plusWeeks(5),
                "DUE " + ADVICE_DUE,
                "MISSED " + ADVICE_DUE.plusDays(1),
                "CHASED_AGAIN " + ADVICE_DUE.plusDays(3),
                "SERVICE_LEAD " + ADVICE_DUE.plusDays(5)));
        for (String rung : end.split("\\|")) {
            String[] parts = rung.split(" ");
            expected.add(parts[0] + " " + ADVICE_DUE.plusDays(Long.parseLong(parts[1])));
        }
        assertThat(rungs(reply)).containsExactlyElementsOf(expected);
        String lastRung = expected.get(expected.size() - 1).split(" ")[0];
        assertThat(tasks("decide-how-to-go-on"))
                .filteredOn(task -> runtime.getVariable(task.getProcessInstanceId(), "decisionEscalationId")
                        .equals(rung(reply, lastRung).getId().toString()))
                .singleElement()
                .satisfies(task -> assertThat(steps.dueOf(task).toLocalDate())
                        .isEqualTo(rung(reply, lastRung).getFellDueOn().plusDays(5)));
    }

    @Test
    void whoIsToldOfLateHealthAdviceIsInOrderServiceLeadOfficerAndCommissioner() {
        adviceIsAskedFor();
        steps.letTimePass(reference, ADVICE_DUE.plusDays(16));

        assertThat(told(Recipient.service("CHS-T")))
                .extracting(OutgoingMessage::getTemplate)
                .containsExactly(
                        "partner-reminder", "partner-reminder", "partner-due", "partner-chase", "partner-chase");
        assertThat(told(Recipient.serviceLead("CHS-T")))
                .extracting(OutgoingMessage::getTemplate)
                .containsExactly("lead-late");
        assertThat(told(Recipient.role("DCO"))).singleElement().satisfies(message -> assertThat(message.getBody())
                .contains("Ambershire Health", reference));
        assertThat(told(Recipient.role("ICB_COMMISSIONER"))).hasSize(1);
        assertThat(told(Recipient.role("PRINCIPAL_EP"))).hasSize(1);
        assertThat(told(Recipient.role("DSCO"))).hasSize(1);
        assertThat(records.timeline(caseFiles.byReference(reference)))
                .extracting(TimelineEntry::getText)
                .contains("Give the advice asked for: escalated to the ICB commissioner; decide how to proceed. Due on "
                        + "Mon 19 Oct 2026, not done yet. Notified: the ICB commissioner, the casework team.");
    }

    @Test
    void aSettingThatDoesNotAnswerIsChasedAndThenItIsDecidedHowToGoOn() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.draftAndServe(instance);
        steps.submit(instance, "record-representations");
        String school = settings.school();
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(school));
        Deadline reply = ledger.of(reference).stream()
                .filter(candidate -> candidate.getRuleCode().equals(AssessmentRules.SETTING_REPLY))
                .findFirst()
                .orElseThrow();
        LocalDate due = reply.getDueDate();

        steps.letTimePass(reference, due.plusDays(6));

        assertThat(rungs(reply))
                .containsExactly(
                        "APPROACHING " + due.minusDays(5),
                        "DUE " + due,
                        "MISSED " + due.plusDays(1),
                        "CHASED_AGAIN " + due.plusDays(3),
                        "DECISION " + due.plusDays(5));
        assertThat(told(Recipient.setting(school))).hasSize(4);
        Task decide = tasks("decide-how-to-go-on").get(0);
        assertThatThrownBy(() -> steps.submit(decide, "wayOn", "OTHER_SOURCE", "otherSource", "-"))
                .hasMessageContaining("otherSource");

        steps.submit(decide, "wayOn", "GO_ON_WITHOUT", "reason", "Two letters and a call stayed without answer");

        assertThat(rung(reply, "DECISION").getWayOn()).isEqualTo(LateReplyDecision.GO_ON_WITHOUT);
        assertThat(ledger.find(
                        reference,
                        Escalations.DECIDE,
                        rung(reply, "DECISION").getId().toString()))
                .hasValueSatisfying(own -> assertThat(own.getStatus()).isEqualTo(Deadline.Status.MET));
        assertThat(records.timeline(caseFiles.byReference(reference)))
                .extracting(TimelineEntry::getText)
                .contains("Setting’s reply to the consultation: late and not explained. We proceed without it."
                        + " Two letters and a call stayed without answer");
    }

    @Test
    void anotherSourceMustBeNamed() {
        adviceIsAskedFor();
        steps.letTimePass(reference, ADVICE_DUE.plusDays(11));
        Deadline reply = deadline(
                AdviceService.REPLY, requestFor(AdviceKind.PSYCHOLOGICAL).getId());
        UUID rung = rung(reply, "DESIGNATED_OFFICER").getId();

        assertThatThrownBy(() -> answers.decideWayOn(rung, LateReplyDecision.OTHER_SOURCE, null, "No reply"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("otherSource");
        answers.decideWayOn(rung, LateReplyDecision.OTHER_SOURCE, "The school's own psychologist", "No reply");

        assertThat(records.timeline(caseFiles.byReference(reference)))
                .extracting(TimelineEntry::getText)
                .contains("Give the advice asked for: late and not explained. We get it from another source"
                        + " (The school's own psychologist). No reply");
    }

    @Test
    void mediationIsWatchedToo() {
        ledger.open(reference, new RuleCode("MED-ARRANGE-30D"), RECEIVED);
        Deadline arrange = deadline(new RuleCode("MED-ARRANGE-30D"), null);
        steps.today(arrange.getWarnDate());
        escalations.begin(reference, new RuleCode("MED-ARRANGE-30D"), null);

        steps.letTimePass(reference, arrange.getDueDate().plusDays(8));

        assertThat(rungs(arrange))
                .containsExactly(
                        "APPROACHING " + arrange.getWarnDate(),
                        "DUE " + arrange.getDueDate(),
                        "MISSED " + arrange.getDueDate().plusDays(1),
                        "SENIOR_OFFICER " + arrange.getDueDate().plusDays(7));
    }

    @Test
    void oneProcessWaitsForTheNextRungWithTheDateOfTheClock() {
        steps.letTimePass(reference, SIX_WEEKS.minusDays(14));
        Deadline decide = deadline(AssessmentRules.DECIDE, null);

        assertThat(ladders()).hasSize(1);
        assertThat(steps.timerOf(reference, "until-the-next-rung"))
                .contains(SIX_WEEKS.minusDays(7).atStartOfDay());
        assertThat(escalations.nextRung(decide.getId())).hasValueSatisfying(next -> {
            assertThat(next.rung()).isEqualTo("WEEK_BEFORE");
            assertThat(next.on()).isEqualTo(SIX_WEEKS.minusDays(7));
            assertThat(next.tells()).isEqualTo(Set.of(Audience.MANAGERS));
        });

        escalations.begin(reference, AssessmentRules.DECIDE, null);
        assertThat(ladders()).as("a second begin changes nothing").hasSize(1);
    }

    @Test
    void threeWeeksWithoutTheExecutorAreMadeUpForOnceAndInOrder() {
        adviceIsAskedFor();
        steps.letTimePass(reference, RECEIVED.plusWeeks(4));
        Deadline reply =
                deadline(AdviceService.REPLY, requestFor(AdviceKind.MEDICAL).getId());
        assertThat(rungs(reply)).hasSize(1);

        LocalDate back = RECEIVED.plusWeeks(7).plusDays(2);
        steps.today(back);
        runEverythingDue();
        runEverythingDue();

        assertThat(rungs(reply))
                .as("each rung once, in order, all on the day the executor came back")
                .containsExactly(
                        "APPROACHING " + RECEIVED.plusWeeks(4),
                        "WEEK_5 " + back,
                        "DUE " + back,
                        "MISSED " + back,
                        "CHASED_AGAIN " + back,
                        "SERVICE_LEAD " + back);
        assertThat(escalations.of(reference).stream()
                        .filter(rung -> rung.getDeadlineId().equals(reply.getId()))
                        .map(Escalation::getFellDueOn))
                .isSorted();
        assertThat(told(Recipient.service("CHS-T")))
                .as("warnings of what has happened since are kept and not sent")
                .extracting(message -> message.getTemplate() + " " + message.getState())
                .containsExactlyInAnyOrder(
                        "partner-reminder QUEUED",
                        "partner-reminder OVERTAKEN",
                        "partner-due OVERTAKEN",
                        "partner-chase QUEUED",
                        "partner-chase QUEUED");
        assertThat(tasks("record-delay-reason"))
                .filteredOn(task -> runtime.getVariable(task.getProcessInstanceId(), "escalationId")
                        .equals(rung(reply, EscalationStepCodes.MISSED).getId().toString()))
                .hasSize(1);
    }

    /** What the executor does when it comes back, with the clock where it is. */
    private void runEverythingDue() {
        Date now = ClockUtil.getCurrentTime();
        List<Job> due = steps.timers(reference).stream()
                .filter(job -> !job.getDuedate().after(now))
                .toList();
        due.forEach(job -> {
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                management.executeJob(job.getId());
            }
        });
    }

    @Test
    void theLadderEndsInTheTransactionInWhichTheDeadlineIsMet() {
        adviceIsAskedFor();
        steps.letTimePass(reference, RECEIVED.plusWeeks(4));
        String request = requestFor(AdviceKind.MEDICAL).getId().toString();
        Deadline reply = deadline(AdviceService.REPLY, request);
        int climbing = ladders().size();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ledger.meet(reference, AdviceService.REPLY, request, RECEIVED.plusWeeks(4));
            status.setRollbackOnly();
        });
        assertThat(ladders()).as("rolled back, it goes on").hasSize(climbing);

        ledger.meet(reference, AdviceService.REPLY, request, RECEIVED.plusWeeks(4));
        assertThat(ladders()).hasSize(climbing - 1);
        assertThat(escalations.nextRung(reply.getId())).isEmpty();

        steps.letTimePass(reference, ADVICE_DUE.plusDays(20));
        assertThat(rungs(reply)).containsExactly("APPROACHING " + RECEIVED.plusWeeks(4));
    }

    @Test
    void aReplyThatComesInTheEndMakesTheDecisionNeedlessAndLeavesTheReasonToBeGiven() {
        adviceIsAskedFor();
        steps.letTimePass(reference, ADVICE_DUE.plusDays(11));
        AdviceRequest request = requestFor(AdviceKind.PSYCHOLOGICAL);
        int decisions = tasks("decide-how-to-go-on").size();
        int reasons = tasks("record-delay-reason").size();
        UUID rung = rung(deadline(AdviceService.REPLY, request.getId()), "DESIGNATED_OFFICER")
                .getId();

        ledger.meet(reference, AdviceService.REPLY, request.getId().toString(), ADVICE_DUE.plusDays(11));

        assertThat(tasks("decide-how-to-go-on")).hasSize(decisions - 1);
        assertThat(tasks("record-delay-reason")).hasSize(reasons);
        assertThat(ledger.find(reference, Escalations.DECIDE, rung.toString()))
                .hasValueSatisfying(own -> assertThat(own.getStatus()).isEqualTo(Deadline.Status.LAPSED));
    }

    @Test
    void whatIsDoneLateBeforeItsTimerRanIsExplainedAllTheSame() {
        steps.letTimePass(reference, SIX_WEEKS.minusDays(3));
        assertThat(tasks("record-delay-reason")).isEmpty();
        steps.today(SIX_WEEKS.plusDays(4));

        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");

        assertThat(tasks("record-delay-reason")).hasSize(1);
        assertThat(rungs(deadline(AssessmentRules.DECIDE, null))).last().isEqualTo("MISSED " + SIX_WEEKS.plusDays(4));
    }

    @Test
    void aCorrectedDateTakesTheWaitAlongAndTakesBackWhatWasTooEarly() {
        steps.letTimePass(reference, SIX_WEEKS.minusDays(6));
        Deadline decide = deadline(AssessmentRules.DECIDE, null);
        assertThat(rungs(decide)).hasSize(2);
        LocalDate later = RECEIVED.plusDays(4);

        correct(later);

        assertThat(rungs(decide)).as("the week before was too early").hasSize(1);
        assertThat(told(Recipient.role("MANAGERS")))
                .filteredOn(message -> message.getTemplate().equals("team-near"))
                .extracting(OutgoingMessage::getState)
                .containsExactly(MessageState.OVERTAKEN);
        assertThat(steps.timerOf(reference, "until-the-next-rung"))
                .contains(later.plusDays(35).atStartOfDay());

        steps.letTimePass(reference, later.plusDays(43));
        assertThat(rungs(decide))
                .containsExactly(
                        "APPROACHING " + SIX_WEEKS.minusDays(14),
                        "WEEK_BEFORE " + later.plusDays(35),
                        "DUE " + later.plusDays(42),
                        "MISSED " + later.plusDays(43));
    }

    @Test
    void aLadderWhoseRungsWereAllTakenGoesOnAfterACorrection() {
        adviceIsAskedFor();
        steps.letTimePass(reference, ADVICE_DUE.plusDays(20));
        Deadline reply = deadline(
                AdviceService.REPLY, requestFor(AdviceKind.PSYCHOLOGICAL).getId());
        assertThat(rungs(reply)).hasSize(7);
        UUID decision = rung(reply, "DESIGNATED_OFFICER").getId();

        jdbc.sql("update deadline set due_date = due_date + 14, warn_date = warn_date + 14 where id = ?")
                .param(reply.getId())
                .update();
        escalations.on(
                new DeadlineMoved(reply.getId(), reference, AdviceService.REPLY, ADVICE_DUE, ADVICE_DUE.plusDays(14)));

        assertThat(rungs(reply))
                .as("the officer was told too early")
                .hasSize(6)
                .noneMatch(rung -> rung.startsWith("DESIGNATED"));
        assertThat(ledger.find(reference, Escalations.DECIDE, decision.toString()))
                .hasValueSatisfying(own -> assertThat(own.getStatus()).isEqualTo(Deadline.Status.LAPSED));
        steps.letTimePass(reference, ADVICE_DUE.plusDays(40));
        assertThat(rungs(reply)).last().isEqualTo("DESIGNATED_OFFICER " + ADVICE_DUE.plusDays(24));
    }

    private void correct(LocalDate received) {
        dates.correct(
                reference,
                CorrectableDate.DATE_RECEIVED,
                received,
                "Keyed in wrongly",
                caseFiles.byReference(reference).getVersion());
    }

    @Test
    void theFamilyIsToldWhenToExpectIt() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(2));
        Task reason = tasks("record-delay-reason").get(0);

        steps.submit(reason, "forecastOn", SIX_WEEKS.plusDays(12).toString());

        assertThat(told(Recipient.family(reference)))
                .filteredOn(message -> message.getTemplate().equals("family-delay-explained"))
                .singleElement()
                .satisfies(message -> assertThat(message.getBody())
                        .contains("We expect to have done it by: Sat 31 Oct 2026")
                        .doesNotContain("vacant"));
    }

    @Test
    void eachRungIsUniqueInTheDatabase() {
        steps.letTimePass(reference, SIX_WEEKS.minusDays(14));
        assertThatThrownBy(() -> jdbc.sql("insert into escalation (id, deadline_id, rung, case_reference, rule_code,"
                                + " begun_at) select gen_random_uuid(), deadline_id, rung, case_reference, rule_code, now()"
                                + " from escalation where case_reference = ?")
                        .param(reference)
                        .update())
                .hasMessageContaining("escalation_deadline_id_rung_key");
    }

    @Test
    void theWaitIsTheDayOfTheNextRungOnBothSidesOfAClockChange() {
        steps.letTimePass(reference, SIX_WEEKS.minusDays(14));
        Deadline decide = deadline(AssessmentRules.DECIDE, null);
        assertThat(escalations.nextRungAt(decide.getId())).isEqualTo(LegalDates.startOf(SIX_WEEKS.minusDays(7)));
        steps.letTimePass(reference, SIX_WEEKS.plusDays(2));
        assertThat(escalations.nextRungAt(decide.getId()))
                .as("two weeks late lies after the end of summer time")
                .isEqualTo(LegalDates.startOf(LocalDate.of(2026, 11, 2)));
    }
}
