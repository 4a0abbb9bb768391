package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.FamilyRepresentations;
import org.sendcasework.assessment.internal.NewRepresentation;
import org.sendcasework.assessment.internal.Plan;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.assessment.internal.RequestedSettings;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NewSetting;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;

/** A final plan has heard the family: its fifteen days, what it asks for, what became of it, and what health agreed. */
@CaseworkTest
class HeardBeforeTheFinalPlanTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SENT = LocalDate.of(2026, 11, 30);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 14);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private TestSettings settings;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private Escalations escalations;

    @Autowired
    private PlanVersions plans;

    @Autowired
    private FamilyRepresentations representations;

    @Autowired
    private RequestedSettings requested;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private FormService forms;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aPlanIsToBeMade() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue");
        steps.today(SENT);
    }

    private void send(Object... draft) {
        steps.submit(instance, "draft-the-plan", draft);
        steps.submit(instance, "serve-the-draft");
    }

    private void reply(Object... fields) {
        steps.submit(instance, "record-representations", fields);
    }

    private void asksForChanges(String words, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("reply", "CHANGES", "representations", words));
        fields.addAll(Arrays.asList(more));
        reply(fields.toArray());
    }

    /** As when the family writes again: on the page of the case. */
    private void saysFurther(LocalDate on, boolean meeting, String urn, String other, String nothingMore) {
        representations.recordFurther(
                reference,
                new NewRepresentation(
                        "AGREED",
                        on,
                        "EMAIL",
                        null,
                        meeting,
                        urn == null ? List.of() : List.of(urn),
                        other,
                        false,
                        nothingMore));
    }

    private void typeOnly() {
        steps.submit(
                instance,
                "choose-settings-to-consult",
                "noConsultation",
                true,
                "noConsultationReason",
                "A type is enough");
        name("TYPE_ONLY", "settingType", "Mainstream school");
    }

    private void name(String what, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("named", what, "familyPreferenceRefused", "NO"));
        fields.addAll(Arrays.asList(more));
        steps.submit(instance, "decide-what-the-plan-names", fields.toArray());
    }

    private void consult(String... urns) {
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(urns));
        steps.tasksOfCase(reference, "answer-consultation").forEach(task -> steps.submit(task));
    }

    private void refusesToFinalise(String words, Object... fields) {
        assertThatThrownBy(() -> steps.submit(instance, "finalise-the-plan", fields))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining(words);
        assertThat(instance).isWaitingAt("finalise-the-plan");
        assertThat(caseFile().isOpen()).isTrue();
        assertThat(ledger.isOpen(reference, AssessmentRules.FINAL, null)).isTrue();
        assertThat(records.notices(caseFile())).noneMatch(notice -> notice.getKind() == NoticeKind.FINAL_PLAN);
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(reference);
    }

    private Plan plan() {
        return plans.latest(caseFile()).orElseThrow();
    }

    private String letter() {
        return records.notices(caseFile()).stream()
                .filter(notice -> notice.getKind() == NoticeKind.FINAL_PLAN)
                .findFirst()
                .orElseThrow()
                .getBody();
    }

    private Deadline deadline(org.sendcasework.clock.RuleCode rule) {
        return ledger.find(reference, rule).orElseThrow();
    }

    @Test
    void thePlanIsNotFinalOnTheDayOfTheDraftBecauseTheFamilyAgrees() {
        send();
        reply("nothingMore", false, "nothingMoreShownBy", "-");
        typeOnly();

        refusesToFinalise("2026-12-14");
        steps.today(LAST_DAY);
        refusesToFinalise("nothing more to say");

        steps.today(LAST_DAY.plusDays(1));
        steps.submit(instance, "finalise-the-plan");
        assertThat(instance).isEnded();
        assertThat(plan().getFinalSentOn()).isEqualTo(LAST_DAY.plusDays(1));
    }

    @Test
    void aFamilyThatSaysInWritingThatItHasNothingMoreToSayNeedNotWait() {
        send();
        assertThatThrownBy(() -> reply("nothingMore", true, "nothingMoreShownBy", "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("nothingMoreShownBy");
        reply("nothingMore", true, "nothingMoreShownBy", "E-mail of the parent of 30 November");
        typeOnly();

        steps.submit(instance, "finalise-the-plan");
        assertThat(instance).isEnded();
    }

    @Test
    void whoWritesAgainAfterwardsHasTheFifteenDaysAgain() {
        send();
        reply();
        typeOnly();
        steps.today(SENT.plusDays(2));
        saysFurther(SENT.plusDays(2), false, null, null, null);

        refusesToFinalise("2026-12-14");
        saysFurther(SENT.plusDays(2), false, null, null, "Letter of the parent");
        steps.submit(instance, "finalise-the-plan");
        assertThat(instance).isEnded();
    }

    @Test
    void byPostTheDaysBeginWhenTheDraftArrives() {
        steps.submit(instance, "draft-the-plan");
        LocalDate friday = LocalDate.of(2026, 12, 4);
        steps.today(friday);
        steps.submit(instance, "serve-the-draft", "howServed", "POST", "sentOn", friday.toString());

        assertThat(plan().getSentOn()).isEqualTo(friday);
        assertThat(plan().getServedOn()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(steps.dueOf(steps.task(instance, "record-representations")))
                .isEqualTo(LocalDate.of(2026, 12, 22).atTime(23, 59));
        assertThat(deadline(AssessmentRules.SEND_DRAFT).getClosedOn()).isEqualTo(friday);
        assertThat(records.notices(caseFile()))
                .filteredOn(notice -> notice.getKind() == NoticeKind.DRAFT_PLAN)
                .allSatisfy(notice -> assertThat(notice.getBody()).contains("22 December 2026"));
    }

    @Test
    void aSettingAskedForInTimeAfterTheDecisionIsConsultedBeforeThePlanIsFinal() {
        String later = settings.school();
        send();
        reply("nothingMore", false, "nothingMoreShownBy", "-");
        typeOnly();
        assertThat(instance).isWaitingAt("finalise-the-plan");
        steps.today(LAST_DAY);
        saysFurther(LAST_DAY, false, later, null, null);

        assertThat(instance).isWaitingAt("choose-settings-to-consult").hasPassed("setting-asked-for");
        assertThat(steps.tasksOfCase(reference, "finalise-the-plan")).isEmpty();
        assertThat(ledger.isOpen(reference, AssessmentRules.CHOOSE_SETTINGS, null))
                .isTrue();
        assertThatThrownBy(() -> typeOnly())
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("must be consulted (section 39(2))");
        consult(later);
        assertThatThrownBy(() -> name("TYPE_ONLY", "settingType", "Mainstream school"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("section 39(4)");
        name("SETTING", "namedSettingUrn", later);
        steps.today(LAST_DAY.plusDays(1));
        steps.submit(instance, "finalise-the-plan");
        assertThat(letter()).contains("The plan names it.");
        assertThat(deadline(AssessmentRules.FINAL).getDueDate()).isEqualTo(RECEIVED.plusWeeks(20));
    }

    @Test
    void eachSettingAskedForIsRefusedOnItsOwnGround() {
        String first = settings.school();
        String second = settings.school();
        send();
        reply("requestedSettingUrn", first, "moreSettings", List.of(second));
        consult(first, second);
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "TYPE_ONLY",
                "settingType",
                "Special school",
                "familyPreferenceRefused",
                "YES",
                "refusalGround",
                "UNSUITABLE",
                "resourcesSettings",
                List.of(second));
        steps.secondOfficerAgrees(reference);

        assertThat(requested.of(caseFile()))
                .extracting(request -> request.getSetting().getUrn() + " " + request.getRefusalGround())
                .containsExactlyInAnyOrder(first + " UNSUITABLE", second + " INCOMPATIBLE_RESOURCES");
        steps.submit(instance, "finalise-the-plan");
        assertThat(letter()).contains("section 39(4): unsuitable", "section 39(4): incompatible resources");
    }

    @Test
    void aSettingAskedForAfterTheFifteenDaysIsForSection40AndTheLetterSaysSo() {
        send();
        reply("nothingMore", false, "nothingMoreShownBy", "-");
        typeOnly();
        steps.today(LAST_DAY.plusDays(1));
        saysFurther(LAST_DAY.plusDays(1), false, settings.school(), null, null);

        assertThat(instance).isWaitingAt("finalise-the-plan").hasNotPassed("setting-asked-for");
        steps.submit(instance, "finalise-the-plan");
        assertThat(letter()).contains("Asked for after the fifteen days. Section 40 governs");
    }

    @Test
    void aSchoolThatTheRegisterLacksIsAskedForAddedConsultedAndNamed() {
        send();
        reply("otherSetting", "Brackenfield Hall, Brackenshire");
        assertThatThrownBy(() -> typeOnly())
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("Brackenfield Hall, Brackenshire, which the register lacks");
        var wish = requested.of(caseFile()).get(0);
        NewSetting hall = new NewSetting(
                null,
                "10012345",
                "Brackenfield Hall",
                SettingKind.SECTION_41_INDEPENDENT,
                SettingPhase.SPECIAL,
                "Brackenshire",
                null);
        requested.add(reference, wish.getId(), hall);

        assertThatThrownBy(() -> requested.add(reference, wish.getId(), hall)).isInstanceOf(ConflictException.class);
        consult("P12345");
        name("SETTING", "namedSettingUrn", "P12345");
        steps.submit(instance, "finalise-the-plan");
        assertThat(plan().getNamedSetting().getName()).isEqualTo("Brackenfield Hall");
        assertThat(plan().getNamedSetting().number()).isEqualTo("UKPRN 10012345");
    }

    @Test
    void aMeetingAskedForLaterIsHeldBeforeThePlanIsFinal() {
        send();
        reply();
        typeOnly();
        steps.today(SENT.plusDays(3));
        saysFurther(SENT.plusDays(3), true, null, null, "E-mail: nothing more but the meeting");

        Task meeting = steps.tasksOfCase(reference, "hold-meeting").get(0);
        assertThat(steps.dueOf(meeting)).isEqualTo(LAST_DAY.atTime(23, 59));
        refusesToFinalise("hold the meeting that the family asked for on 2026-12-03");
        saysFurther(SENT.plusDays(3), true, null, null, "They ask again");
        assertThat(steps.tasksOfCase(reference, "hold-meeting"))
                .as("one task for one meeting")
                .hasSize(1);

        steps.submit(meeting);
        assertThat(deadline(AssessmentRules.MEETING).getStatus()).isEqualTo(Deadline.Status.MET);
        steps.submit(instance, "finalise-the-plan");
        assertThat(instance).isEnded();
    }

    @Test
    void aMeetingIsGivenUpOnlyInWriting() {
        send();
        asksForChanges("Please meet us.", "meetingAsked", true);
        Task meeting = steps.task(instance, "hold-meeting");
        assertThatThrownBy(() -> steps.submit(
                        meeting, "meetingOutcome", "GIVEN_UP", "heldOn", "-", "attended", "-", "agreed", "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("givenUp");
        steps.submit(
                meeting,
                "meetingOutcome",
                "GIVEN_UP",
                "heldOn",
                "-",
                "attended",
                "-",
                "agreed",
                "-",
                "givenUpOn",
                SENT.toString(),
                "givenUpShownBy",
                "Letter of the parent");

        assertThat(deadline(AssessmentRules.MEETING).getStatus()).isEqualTo(Deadline.Status.LAPSED);
        assertThat(instance).isWaitingAt("choose-settings-to-consult");
    }

    @Test
    void theDateOfALaterMeetingIsWarnedOfAndEscalatedAndMovesNoDateOfTheCase() {
        send();
        reply();
        saysFurther(SENT, true, null, null, "E-mail");
        steps.letTimePass(reference, LAST_DAY.plusDays(1));

        assertThat(escalations.of(reference))
                .extracting(escalation -> escalation.getRuleCode() + " " + escalation.getRung())
                .contains("DRAFT-MEET APPROACHING", "DRAFT-MEET MISSED");
        assertThat(steps.tasksOfCase(reference, "hold-meeting")).hasSize(1);
        assertThat(deadline(AssessmentRules.FINAL).getDueDate()).isEqualTo(RECEIVED.plusWeeks(20));
    }

    private Object[] finalWords(Object... changed) {
        List<Object> fields = new ArrayList<>();
        List<Object> given = Arrays.asList(changed);
        plans.sections(caseFile()).forEach((section, text) -> {
            if (!given.contains("section" + section)) {
                fields.addAll(List.of("section" + section, text));
            }
        });
        fields.addAll(given);
        return fields.toArray();
    }

    @Test
    void theFinalPlanTakesUpWhatTheFamilySaysAndTheLetterSaysWhatAndWhatNot() {
        send();
        asksForChanges("Please say how often, and add a teaching assistant.");
        typeOnly();
        steps.today(LAST_DAY.plusDays(1));
        String reply = representations.of(caseFile()).get(0).getId().toString();

        refusesToFinalise("say which section takes them up", finalWords());
        refusesToFinalise("becauseF", finalWords("sectionF", "F, twice a week"));
        refusesToFinalise("section B says what the draft says", finalWords("becauseB", "PLACEMENT"));
        refusesToFinalise("notTakenUpWhy", finalWords("notTakenUp", List.of(reply)));
        assertThat(plans.sections(caseFile()))
                .as("a refused form changes nothing")
                .containsEntry("F", "F");

        steps.submit(
                instance,
                "finalise-the-plan",
                finalWords(
                        "sectionF",
                        "F, twice a week",
                        "becauseF",
                        reply,
                        "notTakenUp",
                        List.of(reply),
                        "notTakenUpWhy",
                        "No teaching assistant: the advice asks for small groups."));
        assertThat(plans.sections(caseFile()))
                .containsEntry("F", "F, twice a week")
                .containsEntry("B", "B");
        assertThat(letter())
                .contains(
                        "Section F differs from the draft",
                        "what the family said on 30 November 2026",
                        "The draft said: F")
                .contains("Not taken up", "No teaching assistant: the advice asks for small groups.");
        assertThat(plans.latest(caseFile()).orElseThrow().getDraftNumber())
                .as("no new draft")
                .isEqualTo(1);
    }

    @Test
    void anyOtherChangeServesTheDraftAgainWithFifteenNewDays() {
        send();
        reply();
        typeOnly();
        LocalDate again = SENT.plusDays(7);
        steps.today(again);
        representations.changeTheDraft(reference, "Late advice of the psychologist");

        assertThat(instance).isWaitingAt("draft-the-plan").hasPassed("draft-to-change");
        assertThatThrownBy(() -> representations.changeTheDraft(reference, "Again"))
                .isInstanceOf(ConflictException.class);
        send("changeSummary", "Section F as the psychologist advises", "sectionF", "F new");
        reply("nothingMore", false, "nothingMoreShownBy", "-");
        typeOnly();
        refusesToFinalise(again.plusDays(14).toString());
    }

    @Test
    void sectionGIsFinalOnlyWithTheBoardsAgreementWhichIsATaskAndMovesNoDate() {
        send("sectionG", "Speech therapy twice a week");
        Task agreement =
                steps.tasksOfCase(reference, "record-the-health-agreement").get(0);
        assertThat(steps.dueOf(agreement)).isEqualTo(LAST_DAY.atTime(23, 59));
        assertThat(forms.getTaskFormVariables(agreement.getId()))
                .containsEntry("sectionG", "Speech therapy twice a week");
        reply();
        typeOnly();

        refusesToFinalise("regulation 12(2)");
        steps.letTimePass(reference, LAST_DAY.plusDays(1));
        assertThat(escalations.of(reference))
                .extracting(escalation -> escalation.getRuleCode() + " " + escalation.getRung())
                .contains("HEALTH-AGREE-15D MISSED");
        assertThat(deadline(AssessmentRules.FINAL).getDueDate()).isEqualTo(RECEIVED.plusWeeks(20));

        steps.submit(agreement, "sectionG", "Speech therapy once a week");
        refusesToFinalise("regulation 12(2)");
        String reply = representations.of(caseFile()).get(0).getId().toString();
        steps.submit(
                instance, "finalise-the-plan", finalWords("sectionG", "Speech therapy once a week", "becauseG", reply));
        assertThat(instance).isEnded();
    }

    @Test
    void aDraftWithoutSectionGTakesTheTaskAway() {
        send("sectionG", "Speech therapy");
        reply();
        typeOnly();
        representations.changeTheDraft(reference, "Health provision is not needed");
        send("changeSummary", "No section G", "sectionG", "-");

        assertThat(steps.tasksOfCase(reference, "record-the-health-agreement")).isEmpty();
        assertThat(deadline(AssessmentRules.HEALTH_AGREEMENT).getStatus()).isEqualTo(Deadline.Status.LAPSED);
    }

    @Test
    void educationOtherwiseAsksTheTestAndTheConsultationAndStandsInSectionF() {
        send();
        reply();
        steps.submit(
                instance,
                "choose-settings-to-consult",
                "noConsultation",
                true,
                "noConsultationReason",
                "No school is appropriate");
        assertThatThrownBy(() -> name("ELSEWHERE"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("otherwiseBecause");
        name(
                "ELSEWHERE",
                "otherwiseBecause",
                "Any school would be inappropriate: the child cannot be among groups.",
                "otherwiseConsulted",
                "Robin Sample, parent",
                "otherwiseConsultedOn",
                SENT.toString());
        steps.submit(instance, "finalise-the-plan");

        assertThat(plan().getOtherwiseConsulted()).isEqualTo("Robin Sample, parent");
        assertThat(letter()).contains("Section I names no setting").doesNotContain("section 61");
    }

    @Test
    void theFirstReviewIsWithinTwelveMonthsStartingWithTheDay() {
        send();
        reply();
        typeOnly();

        assertThat(forms.getTaskFormVariables(
                        steps.task(instance, "finalise-the-plan").getId()))
                .containsEntry("nextReviewOn", "2027-11-29");
        refusesToFinalise("2027-11-29", "nextReviewOn", "2027-11-30");
        steps.submit(instance, "finalise-the-plan", "nextReviewOn", "2027-11-29");
        assertThat(letter()).contains("first be reviewed by 29 November 2027");
    }

    @Test
    void whatWasSaidOnThePageNeedNotBeTypedIntoTheTaskAgain() {
        send();
        assertThatThrownBy(() -> reply("reply", "RECORDED"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("nothing that the family said");
        saysFurther(SENT, false, null, null, "E-mail");
        reply("reply", "RECORDED");

        assertThat(instance).isWaitingAt("choose-settings-to-consult");
        assertThat(representations.of(caseFile())).hasSize(1);
        steps.today(LAST_DAY.plusDays(1));
        typeOnly();
        steps.submit(instance, "finalise-the-plan");
        assertThatThrownBy(() -> saysFurther(LAST_DAY.plusDays(1), false, null, null, "Later"))
                .isInstanceOf(ConflictException.class);
    }
}
