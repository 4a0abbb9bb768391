package org.sendcasework.panel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.assessment.internal.CaseDates;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.assessment.internal.CorrectableDate;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCriterion;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.casefile.TimelineEntry;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.TaskAccess;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.engine.internal.TaskConflictException;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.Delegation;
import org.sendcasework.panel.Interests;
import org.sendcasework.panel.NewTerms;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelDecisions;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.PanelQuestions;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.PanelSteps;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through the model of a panel decision, with its dates. */
@CaseworkTest
class PanelDecisionTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SIX_WEEKS = LocalDate.of(2026, 10, 19);
    private static final LocalDate EARLY = LocalDate.of(2026, 9, 24);
    private static final LocalDate MIDDLE = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 8);
    /** Its letters would be out on 20 October, a day after the legal date. */
    private static final LocalDate TOO_LATE = LocalDate.of(2026, 10, 15);

    private static final String ASSESS = "decide-whether-to-assess";

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private PanelSteps panelSteps;

    @Autowired
    private TestSettings settings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private PanelQuestions questions;

    @Autowired
    private PanelDecisions decisions;

    @Autowired
    private Interests interests;

    @Autowired
    private Decisions records;

    @Autowired
    private Sittings sittings;

    @Autowired
    private CaseRecords caseRecords;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseDates dates;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskAccess taskAccess;

    @Autowired
    private RepositoryService repository;

    private Panel panel;
    private Sitting early;
    private Sitting middle;
    private Sitting last;
    private Sitting tooLate;
    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aPanelWithItsSittings() {
        steps.today(RECEIVED);
        panel = panelSteps.panel(RECEIVED);
        early = panelSteps.sitting(panel, EARLY);
        middle = panelSteps.sitting(panel, MIDDLE);
        last = panelSteps.sitting(panel, LAST);
        tooLate = panelSteps.sitting(panel, TOO_LATE);
    }

    @AfterEach
    void retireThePanel() {
        panelSteps.retire(panel);
    }

    private void ask(Object... fields) {
        instance = steps.request(RECEIVED, fields);
        reference = instance.getBusinessKey();
        steps.submit(instance, "check-and-acknowledge");
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
    }

    private ProcessInstance decision() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, "panel-decision")
                .singleResult();
    }

    private PanelQuestion question() {
        List<PanelQuestion> all = questions.of(reference);
        return all.get(all.size() - 1);
    }

    private Sitting listedAt() {
        return sittings.byId(agenda.listedItem(question().getId()).orElseThrow().getSittingId());
    }

    private void prepare() {
        steps.submit(instance, "prepare-the-papers");
    }

    private void prepareFor(Sitting chosen) {
        steps.submit(
                steps.task(instance, "prepare-the-papers"),
                "sitting",
                chosen.getId().toString());
    }

    private void decide(Object... fields) {
        submitAsChair(ASSESS, fields);
    }

    private void submitAsChair(String key, Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "panelStep";
        all[1] = "DECIDE";
        System.arraycopy(fields, 0, all, 2, fields.length);
        panelSteps.asChair(() -> steps.submit(instance, key, all));
    }

    private void defer(UUID next) {
        panelSteps.asChair(() -> steps.submit(
                instance,
                ASSESS,
                "panelStep",
                "DEFER",
                "deferralReason",
                "The speech therapist's report is missing.",
                "deferralAction",
                "Obtain the report",
                "deferralActionBy",
                "Casey Archer",
                "deferralActionDue",
                steps.todayText(),
                "nextSitting",
                next == null ? "-" : next.toString()));
    }

    private List<String> timeline() {
        return caseRecords.timeline(caseFiles.byReference(reference)).stream()
                .map(TimelineEntry::getText)
                .toList();
    }

    private Deadline deadline(String rule) {
        return ledger.find(reference, new RuleCode(rule)).orElseThrow();
    }

    @Test
    void theFirstSittingWhosePapersCanBeReadyTakesTheQuestionAndMovesNoDate() {
        ask();

        assertThat(instance).isWaitingAt(ASSESS);
        assertThat(decision()).isWaitingAt("prepare-the-papers").hasNotPassed(ASSESS);
        assertThat(listedAt().getHeldOn()).isEqualTo(EARLY);
        assertThat(agenda.of(last.getId())).isEmpty();
        assertThat(steps.dueOf(steps.task(instance, "prepare-the-papers")))
                .isEqualTo(LocalDate.of(2026, 9, 17).atTime(23, 59));

        prepare();

        assertThat(steps.dueOf(steps.task(instance, ASSESS))).isEqualTo(SIX_WEEKS.atTime(23, 59));
        assertThat(deadline("REQ-DECIDE-6W").getDueDate()).isEqualTo(SIX_WEEKS);
        assertThat(steps.timerOf(reference, "six-weeks-missed"))
                .contains(SIX_WEEKS.plusDays(1).atStartOfDay());
    }

    @Test
    void aSittingWhosePapersAreDueTodayIsProposedOnlyIfNoOtherIsInTime() {
        steps.today(early.getPapersDue());
        ask();
        assertThat(listedAt().getHeldOn()).isEqualTo(MIDDLE);

        steps.today(last.getPapersDue());
        ask();
        assertThat(listedAt().getHeldOn()).as("papers by the end of the day").isEqualTo(LAST);
    }

    @Test
    void theChairDecidesAtTheOpenSittingAndTheRecordSaysByWhatRight() {
        ask();
        prepareFor(last);
        panelSteps.open(last);
        decide("planEvidence", "Two cycles at SEN support did not suffice.");

        assertThat(instance).isWaitingAt("choose-advisers").hasPassed("tell-decision-to-assess");
        Decision decision = records.byId(question().getDecisionId());
        assertThat(decision.getDecidedBy()).isEqualTo(PanelSteps.CHAIR);
        assertThat(decision.getAuthority())
                .isEqualTo(panel.getName() + ", sitting of 8 October 2026, under version 1 of its terms of reference");
        assertThat(records.testOf(decision))
                .extracting(DecisionCriterion::getSource, DecisionCriterion::isMet, DecisionCriterion::getEvidence)
                .containsExactly(
                        tuple("Children and Families Act 2014 s.36(8)(a)", true, "Reports of the school."),
                        tuple(
                                "Children and Families Act 2014 s.36(8)(b)",
                                true,
                                "Two cycles at SEN support did not suffice."));
        assertThat(decisions.proofsOf(question().getId())).singleElement().satisfies(proof -> {
            assertThat(proof.getBasis()).isEqualTo(PanelDecision.Basis.PANEL);
            assertThat(proof.getMembers()).hasSize(5);
        });
        Notice letter = caseRecords.notices(caseFiles.byReference(reference)).stream()
                .filter(notice -> notice.getKind() == NoticeKind.WILL_ASSESS)
                .findFirst()
                .orElseThrow();
        assertThat(letter.getBody()).contains(decision.getReasons());
    }

    @Test
    void nobodyButTheChairSignsAndNotBeforeTheSittingIsOpen() {
        ask();
        prepareFor(last);

        assertThatThrownBy(() -> decide())
                .isInstanceOf(TaskConflictException.class)
                .hasMessageContaining("The sitting of 8 October 2026 is not open");
        panelSteps.open(last);
        assertThatThrownBy(() -> steps.as(
                        PanelSteps.HEALTH,
                        List.of(Groups.PANEL),
                        () -> steps.submit(instance, ASSESS, "panelStep", "DECIDE")))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("the chair of the panel signs, or a deputy: cleo, dara");
        assertThatThrownBy(() -> panelSteps.asManager(() -> steps.submit(instance, ASSESS, "panelStep", "DECIDE")))
                .hasMessageContaining("the chair of the panel signs");

        assertThat(decision()).isWaitingAt(ASSESS);
        assertThat(caseRecords.decisions(caseFiles.byReference(reference))).isEmpty();
    }

    @Test
    void anOfficerMayChooseAnotherSittingInTimeAndNoOther() {
        ask();
        Task papers = steps.task(instance, "prepare-the-papers");
        assertThatThrownBy(
                        () -> steps.submit(papers, "sitting", UUID.randomUUID().toString()))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("was not offered");

        steps.submit(papers, "sitting", middle.getId().toString());

        assertThat(listedAt().getHeldOn()).isEqualTo(MIDDLE);
        assertThat(ledger.find(reference, Agenda.PAPERS, question().getId().toString()))
                .get()
                .satisfies(deadline -> {
                    assertThat(deadline.getDueDate()).isEqualTo(middle.getPapersDue());
                    assertThat(deadline.getStatus()).isEqualTo(Deadline.Status.MET);
                });
    }

    @Test
    void latePapersAreMarkedAsLateAndStillServeTheSittingThatWaits() {
        ask();
        agenda.move(question().getId(), last.getId());
        steps.today(LocalDate.of(2026, 10, 5));
        prepare();

        assertThat(listedAt().getId()).isEqualTo(last.getId());
        assertThat(agenda.listedItem(question().getId()).orElseThrow().getPapers())
                .isEqualTo(AgendaItem.Papers.LATE);
        assertThat(ledger.find(reference, Agenda.PAPERS, question().getId().toString())
                        .orElseThrow()
                        .isMetLate())
                .isTrue();
    }

    @Test
    void movedOnThePageThePapersTaskFollows() {
        ask();

        agenda.move(question().getId(), middle.getId());

        assertThat(steps.dueOf(steps.task(instance, "prepare-the-papers")))
                .isEqualTo(middle.getPapersDue().atTime(23, 59));
        assertThat(agenda.of(early.getId())).singleElement().satisfies(item -> assertThat(item.getState())
                .isEqualTo(AgendaItem.State.MOVED));
    }

    @Test
    void withoutASittingInTimeAnEntitledOfficerDecidesAndTheCaseFileWarns() {
        steps.today(LocalDate.of(2026, 10, 2));
        ask();

        assertThat(decision())
                .isWaitingAt(ASSESS)
                .hasPassed("warn-that-no-sitting-is-in-time")
                .hasNotPassed("put-on-the-agenda");
        assertThat(timeline())
                .anyMatch(text ->
                        text.contains("no sitting of the panel is in time for the statutory deadline, 19 October"));
        assertThatThrownBy(() -> steps.as("casey", List.of(Groups.CASEWORKERS), () -> steps.submit(instance, ASSESS)))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("out of panel this is decided by: managers");
        panelSteps.asManager(() -> steps.submit(instance, ASSESS));

        assertThat(instance).isWaitingAt("choose-advisers");
        assertThat(records.byId(question().getDecisionId()).getAuthority())
                .startsWith("Officer out of panel, delegated to managers by version 1 of the terms of reference");
    }

    @Test
    void aFirstDeferralNamesTheNextSittingAndASecondNeedsAManager() {
        ask();
        steps.submit(
                steps.task(instance, "prepare-the-papers"),
                "sitting",
                early.getId().toString());
        panelSteps.open(early);
        assertThatThrownBy(() -> defer(null))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("nextSitting");
        defer(middle.getId());

        assertThat(decision()).isWaitingAt("prepare-the-papers").hasNotPassed("allow-another-deferral");
        assertThat(listedAt().getHeldOn()).isEqualTo(MIDDLE);
        assertThat(timeline()).anyMatch(text -> text.contains("The statutory deadline stays 19 October 2026"));
        prepare();
        panelSteps.open(middle);
        defer(last.getId());

        assertThat(decision()).isWaitingAt("allow-another-deferral");
        assertThat(steps.dueOf(steps.task(instance, "allow-another-deferral"))).isEqualTo(SIX_WEEKS.atTime(23, 59));
        panelSteps.asManager(() -> steps.submit(instance, "allow-another-deferral"));
        assertThat(listedAt().getHeldOn()).isEqualTo(LAST);
        assertThat(deadline("REQ-DECIDE-6W").getDueDate()).isEqualTo(SIX_WEEKS);
    }

    @Test
    void aManagerMayRefuseASecondDeferralAndAnOfficerDecidesNow() {
        ask();
        steps.submit(
                steps.task(instance, "prepare-the-papers"),
                "sitting",
                early.getId().toString());
        panelSteps.open(early);
        defer(middle.getId());
        prepare();
        panelSteps.open(middle);
        defer(last.getId());
        panelSteps.asManager(() -> steps.submit(instance, "allow-another-deferral", "deferralAnswer", "DECIDE_NOW"));

        assertThat(decision()).isWaitingAt(ASSESS).hasNotPassed("warn-that-no-sitting-is-in-time");
        assertThat(question().getRoute()).isEqualTo(PanelQuestion.Route.DELEGATED);
        panelSteps.asManager(() -> steps.submit(instance, ASSESS));
        assertThat(instance).isWaitingAt("choose-advisers");
    }

    @Test
    void aDeferralWithoutASittingInTimeGoesOutOfPanel() {
        ask();
        prepareFor(last);
        panelSteps.open(last);
        defer(null);

        assertThat(decision()).isWaitingAt(ASSESS).hasPassed("warn-that-no-sitting-is-in-time");
        assertThat(question().getRoute()).isEqualTo(PanelQuestion.Route.NO_SITTING);
    }

    @Test
    void aRefusalGoesOutOnlyAfterAnotherOfficerAgreed() {
        ask();
        prepareFor(last);
        panelSteps.open(last);
        decide("assessDecision", "REFUSE");

        assertThat(instance).isWaitingAt(ASSESS).hasNotPassed("send-refusal-notice");
        assertThat(decision()).isWaitingAt("review-the-refusal");
        assertThatThrownBy(() -> panelSteps.asChair(() -> steps.submit(instance, "review-the-refusal")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("You made this decision");
        panelSteps.asManager(() -> steps.submit(
                instance,
                "review-the-refusal",
                "reviewAnswer",
                "SEND_BACK",
                "reviewNote",
                "The evidence of the second part is thin."));

        assertThat(decision()).isWaitingAt(ASSESS).hasNotPassed("tell-what-was-decided");
        panelSteps.close(last);
        assertThat(decision()).as("its own sitting signs it again").isWaitingAt(ASSESS);
        decide("assessDecision", "REFUSE", "testEvidence", "The school's tracking shows expected progress.");
        panelSteps.asManager(() -> steps.submit(instance, "review-the-refusal"));

        assertThat(instance).isWaitingAt("send-refusal-notice");
        assertThat(caseRecords.decisions(caseFiles.byReference(reference)))
                .extracting(Decision::getReviewAgreed)
                .containsExactlyInAnyOrder(false, true);
        steps.submit(instance, "send-refusal-notice");
        assertThat(caseFiles.byReference(reference).getOutcome()).isEqualTo(CaseOutcome.ASSESSMENT_REFUSED);
    }

    @Test
    void whoSignedARefusalIsNotOfferedItsReviewInAnyListNorByItsAddress() {
        ask();
        prepareFor(last);
        panelSteps.open(last);
        decide("assessDecision", "REFUSE");
        String review = steps.task(instance, "review-the-refusal").getId();

        panelSteps.asChair(() -> {
            assertThat(taskAccess.visible(review)).isEmpty();
            assertThatThrownBy(() -> forms.getTaskFormVariables(review))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("another officer reviews it");
        });
        steps.as(PanelSteps.DEPUTY, List.of(Groups.PANEL), () -> assertThat(taskAccess.visible(review))
                .isPresent());
        panelSteps.asManager(() -> {
            assertThat(taskAccess.visible(review)).isPresent();
            assertThat(forms.getTaskFormVariables(review).get("decisionSummary").toString())
                    .contains("The needs can be met at SEN support")
                    .contains("Has or may have special educational needs")
                    .contains("May be necessary to make provision through a plan")
                    .contains("not met");
        });
    }

    @Test
    void aManagerWhoDecidedOutOfPanelDoesNotSeeTheReviewAlthoughManagersSeeEveryTask() {
        steps.today(LocalDate.of(2026, 10, 2));
        ask();
        panelSteps.asManager(() -> {
            long before = taskAccess.countOpen();
            steps.submit(instance, ASSESS, "assessDecision", "REFUSE");
            assertThat(taskAccess.countOpen())
                    .as("one task less, and none in its place")
                    .isEqualTo(before - 1);
            assertThat(taskAccess.visible(
                            steps.task(instance, "review-the-refusal").getId()))
                    .isEmpty();
        });
        String review = steps.task(instance, "review-the-refusal").getId();
        steps.as("other-manager", List.of(Groups.MANAGERS), () -> {
            assertThat(taskAccess.visible(review)).isPresent();
            steps.submit(instance, "review-the-refusal");
        });
        assertThat(instance).isWaitingAt("send-refusal-notice");
    }

    @Test
    void aCancelledSittingSendsItsItemsToAnotherOne() {
        ask();
        prepareFor(last);
        panelSteps.cancel(last);

        assertThat(decision())
                .isWaitingAt(ASSESS)
                .hasPassed("sitting-lost")
                .hasNotPassed("warn-that-no-sitting-is-in-time");
        assertThat(listedAt().getHeldOn()).isEqualTo(EARLY);
        assertThat(agenda.listedItem(question().getId()).orElseThrow().hasPapers())
                .as("papers serve again")
                .isTrue();
    }

    @Test
    void aSittingThatEndsBeforeAnItemLeavesItToAnOfficer() {
        ask();
        prepareFor(last);
        panelSteps.open(last);
        panelSteps.close(last);

        assertThat(decision()).isWaitingAt(ASSESS).hasPassed("sitting-lost", "warn-that-no-sitting-is-in-time");
        assertThat(agenda.of(last.getId())).singleElement().satisfies(item -> assertThat(item.getState())
                .isEqualTo(AgendaItem.State.LOST));
    }

    @Test
    void aCorrectedDateThatLeavesTheSittingTooLateFindsAnotherWay() {
        ask();
        agenda.move(question().getId(), last.getId());
        LocalDate corrected = RECEIVED.minusDays(7);
        dates.preview(
                reference,
                CorrectableDate.DATE_RECEIVED,
                corrected,
                caseFiles.byReference(reference).getVersion());
        assertThat(listedAt().getHeldOn()).as("a preview moves nothing").isEqualTo(LAST);
        dates.correct(
                reference,
                CorrectableDate.DATE_RECEIVED,
                corrected,
                "The envelope has the earlier stamp",
                caseFiles.byReference(reference).getVersion());

        assertThat(deadline("REQ-DECIDE-6W").getDueDate()).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(listedAt().getHeldOn()).isEqualTo(EARLY);
        assertThat(timeline()).anyMatch(text -> text.contains("The statutory deadline is now 12 October 2026"));
        assertThat(steps.dueOf(steps.task(instance, "prepare-the-papers")))
                .isEqualTo(early.getPapersDue().atTime(23, 59));
        prepare();
        assertThat(steps.dueOf(steps.task(instance, ASSESS)))
                .isEqualTo(LocalDate.of(2026, 10, 12).atTime(23, 59));
    }

    @Test
    void aCorrectedDateMovesTheTasksOfTheDecisionToo() {
        ask();
        prepare();
        dates.correct(
                reference,
                CorrectableDate.DATE_RECEIVED,
                RECEIVED.minusDays(1),
                "It came on Sunday",
                caseFiles.byReference(reference).getVersion());

        assertThat(listedAt().getHeldOn()).isEqualTo(EARLY);
        assertThat(steps.dueOf(steps.task(instance, ASSESS)))
                .isEqualTo(SIX_WEEKS.minusDays(1).atTime(23, 59));
    }

    @Test
    void aCaseThatEndsEarlyLeavesItsAgenda() {
        ask();
        ending.end(
                reference,
                CaseOutcome.WITHDRAWN,
                RECEIVED,
                "The family told us on the phone",
                caseFiles.byReference(reference).getVersion());

        assertThat(decision()).isNull();
        assertThat(question().getState()).isEqualTo(PanelQuestion.State.WITHDRAWN);
        assertThat(agenda.of(early.getId())).singleElement().satisfies(item -> assertThat(item.getState())
                .isEqualTo(AgendaItem.State.WITHDRAWN));
        assertThat(ledger.of(reference))
                .filteredOn(Deadline::isOpen)
                .extracting(Deadline::getRuleCode)
                .containsExactly(new RuleCode("END-CONFIRM-10D"));
    }

    @Test
    void whoeverAskedHearsWhatWouldHelpAnotherTimeOnceTheFamilyWasTold() {
        ask("route", "SETTING", "requestedBy", "Fernhill Primary");
        prepareFor(last);
        panelSteps.open(last);
        decide("assessDecision", "REFUSE", "feedback", "Show what the last two reviews changed.");
        panelSteps.asManager(() -> steps.submit(instance, "review-the-refusal"));
        assertThat(feedback()).isEmpty();

        steps.submit(instance, "send-refusal-notice");

        assertThat(feedback()).singleElement().satisfies(notice -> {
            assertThat(notice.getRecipient()).isEqualTo("Fernhill Primary");
            assertThat(notice.getBody())
                    .contains("s.36(8)(b)): not met", "Show what the last two reviews changed.")
                    .doesNotContain("long enough for a family");
        });
    }

    private List<Notice> feedback() {
        return caseRecords.notices(caseFiles.byReference(reference)).stream()
                .filter(notice -> notice.getKind() == NoticeKind.PANEL_FEEDBACK)
                .toList();
    }

    /** Decisions 2 and 3 take the same way; going back to consult is an answer too. */
    @Test
    void theAssessmentAsksItsOtherTwoQuestionsInTheSameWay() {
        ask();
        prepareFor(last);
        panelSteps.open(last);
        decide();
        panelSteps.close(last);
        interests.declare(question().getId(), PanelSteps.DEPUTY, "Dara Deputy", "Governor of the school");
        steps.adviseAll(instance);
        assertThat(interests.usersIn(question().getId())).containsExactly(PanelSteps.DEPUTY);
        assertThat(listedAt().getId()).as("in time for the sixteen weeks").isEqualTo(tooLate.getId());
        prepare();
        panelSteps.open(tooLate);
        submitAsChair("decide-whether-to-issue", "testEvidence", "Provision beyond what the school can make.");
        Sitting november = panelSteps.sitting(panel, LocalDate.of(2026, 11, 19));
        steps.submit(instance, "draft-the-plan");
        steps.submit(instance, "serve-the-draft");
        String urn = settings.school();
        steps.submit(instance, "record-representations", "requestedSettingUrn", urn);
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(urn));
        steps.submit(instance, "answer-consultation");

        assertThat(decision()).isWaitingAt("prepare-the-papers");
        assertThat(listedAt().getId()).isEqualTo(november.getId());
        prepare();
        panelSteps.open(november);
        submitAsChair("decide-what-the-plan-names", "nextStep", "CONSULT_MORE");
        assertThat(instance).isWaitingAt("choose-settings-to-consult");
        assertThat(question().getDecisionId()).isNull();
    }

    @Test
    void aQuestionAskedOnItsOwnHasItsOwnLimitAndItsOwnLetter() {
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
        ProcessInstance asked = start(
                "question", "WHETHER_TO_REASSESS", "whatIsAsked", "The needs have changed.", "triggerDate", RECEIVED);

        assertThat(asked.getBusinessKey()).isEqualTo(reference);
        Task task = steps.taskOfPanel(reference, "decide-another-question");
        assertThat(steps.dueOf(task)).isEqualTo(RECEIVED.plusDays(15).atTime(23, 59));
        assertThatThrownBy(() -> steps.submit(
                        task,
                        "questionOutcome",
                        "NO_REASSESSMENT",
                        "criteriaMet",
                        List.of("SIX_MONTHS_PASSED", "REASSESSMENT_NECESSARY")))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("contradicts the test");
        steps.submit(task, "questionOutcome", "NO_REASSESSMENT", "criteriaMet", List.of("SIX_MONTHS_PASSED"));
        assertThat(steps.secondOfficerAgrees(reference)).isTrue();

        assertThat(asked).isEnded().hasPassed("tell-what-was-decided").hasNotPassed("put-on-the-agenda");
        assertThat(caseRecords.notices(caseFiles.byReference(reference)))
                .filteredOn(notice -> notice.getKind() == NoticeKind.REFUSAL_TO_REASSESS)
                .singleElement()
                .satisfies(letter -> assertThat(letter.getBody())
                        .contains(
                                "right to appeal",
                                "plain English",
                                "Harbour Mediation, telephone 01632 960100",
                                "Ambershire SENDIASS"));
        assertThat(ledger.of(reference))
                .filteredOn(deadline -> deadline.getRuleCode().equals(new RuleCode("APPEAL-LATER-OF")))
                .as("the family's time to appeal begins with the letter")
                .singleElement()
                .satisfies(appeal -> assertThat(appeal.getTriggerDate()).isEqualTo(RECEIVED));
        assertThat(ledger.find(
                                reference,
                                new RuleCode("RA-DECIDE-15D"),
                                question().getId().toString())
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.MET);
    }

    @ParameterizedTest
    @CsvSource({
        "MAINTAIN, PLAN_STILL_NECESSARY PLAN_STILL_RIGHT, NO_AMENDMENT, PARENT, true",
        "AMEND, PLAN_STILL_NECESSARY, PROPOSED_AMENDMENTS, PARENT, false",
        "CEASE, PLAN_STILL_RIGHT, CEASING, ICB PARENT SETTING, true",
    })
    void whatIsDecidedAfterAReviewIsToldByANoticeOfItsOwn(
            String outcome, String met, NoticeKind notice, String readers, boolean canAppeal) {
        String urn = settings.school();
        instance = steps.request(RECEIVED, "settingUrn", urn);
        reference = instance.getBusinessKey();
        steps.submit(instance, "check-and-acknowledge", "settingUrn", urn);
        start("question", "AFTER_REVIEW", "whatIsAsked", "The review was held.", "triggerDate", RECEIVED);
        steps.submit(
                steps.taskOfPanel(reference, "decide-another-question"),
                "questionOutcome",
                outcome,
                "criteriaMet",
                List.of(met.split(" ")));
        steps.secondOfficerAgrees(reference);

        List<Notice> sent = caseRecords.notices(caseFiles.byReference(reference)).stream()
                .filter(one -> one.getKind() == notice)
                .toList();
        assertThat(sent).extracting(one -> one.getRecipientRole().name()).containsExactlyInAnyOrder(readers.split(" "));
        assertThat(caseRecords.notices(caseFiles.byReference(reference)))
                .as("the letter of our own is for what has no notice")
                .noneMatch(one -> one.getKind() == NoticeKind.PANEL_DECISION);
        assertThat(sent)
                .filteredOn(one -> one.getRecipientRole() == RecipientRole.PARENT)
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.getBody().contains("right to appeal")).isEqualTo(canAppeal));
        assertThat(ledger.of(reference))
                .filteredOn(deadline -> deadline.getRuleCode().equals(new RuleCode("APPEAL-LATER-OF")))
                .as("a time to appeal runs only from a decision that can be appealed")
                .hasSize(canAppeal ? 1 : 0);
    }

    @Test
    void aValueBeyondTheLimitIsForSomeoneElse() {
        Panel resources = resourcePanel();
        try {
            instance = steps.request(RECEIVED);
            reference = instance.getBusinessKey();
            start(
                    "question",
                    "RESOURCING",
                    "whatIsAsked",
                    "A top-up for one-to-one support.",
                    "askedValue",
                    30000,
                    "triggerDate",
                    RECEIVED);

            Task task = steps.taskOfPanel(reference, "decide-another-question");
            assertThat(task.getAssignee())
                    .as("out of panel, the officer who is named")
                    .isEqualTo("director");
            assertThatThrownBy(() -> steps.as("director", List.of(), () -> decideValue(task, 60000)))
                    .isInstanceOf(FormRejectedException.class)
                    .hasMessageContaining("beyond what is delegated to you");
            steps.as("director", List.of(), () -> decideValue(task, 30000));
            assertThat(records.byId(question().getDecisionId()).getValueGbp()).isEqualByComparingTo("30000");
        } finally {
            panelSteps.retire(resources);
        }
    }

    @Test
    void theDeadlinesOfSeveralQuestionsReadTogetherAreThoseOfEach() {
        Panel resources = resourcePanel();
        try {
            ask();
            start(
                    "question",
                    "RESOURCING",
                    "whatIsAsked",
                    "A top-up for one-to-one support.",
                    "askedValue",
                    30000,
                    "triggerDate",
                    RECEIVED);

            List<PanelQuestion> asked = questions.of(reference);
            assertThat(asked).extracting(PanelQuestion::getLegalSubject).contains((String) null);
            assertThat(asked).hasSize(2);
            assertThat(agenda.legalDates(asked)).hasSize(2);
            for (PanelQuestion question : asked) {
                assertThat(agenda.legalDates(asked).get(question.getId()))
                        .isEqualTo(agenda.legalDate(question).orElseThrow());
            }
        } finally {
            panelSteps.retire(resources);
        }
    }

    private void decideValue(Task task, int value) {
        steps.submit(
                task,
                "questionOutcome",
                "AGREE",
                "value",
                value,
                "criteriaMet",
                List.of("PROVISION_TO_SECURE", "COST_SHOWN"));
    }

    private Panel resourcePanel() {
        panelSteps.account("director", "Dee Rector", Groups.MANAGERS);
        return panelSteps.panel(
                RECEIVED,
                new NewTerms.Line(
                        Decision.Kind.RESOURCING, Delegation.HolderKind.PANEL, null, BigDecimal.valueOf(50000)),
                new NewTerms.Line(
                        Decision.Kind.RESOURCING,
                        Delegation.HolderKind.OFFICER,
                        "director",
                        BigDecimal.valueOf(50000)));
    }

    private ProcessInstance start(Object... fields) {
        Map<String, Object> form = new HashMap<>();
        form.put("forCase", reference);
        for (int i = 0; i < fields.length; i += 2) {
            form.put((String) fields[i], fields[i + 1] instanceof LocalDate day ? day.toString() : fields[i + 1]);
        }
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("panel-decision")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started = forms.submitStartForm(definition, form);
        return runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult();
    }
}
