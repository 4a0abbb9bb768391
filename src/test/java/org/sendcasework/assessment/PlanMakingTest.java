package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;

/** From the draft to the final plan: the family's fifteen days, meetings, consultations, naming and what is impossible. */
@CaseworkTest
class PlanMakingTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SERVED = LocalDate.of(2026, 12, 14);
    private static final LocalDate LAST_DAY_TO_REPLY = LocalDate.of(2026, 12, 28);

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
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void draftIsServed() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.today(SERVED);
        steps.draftAndServe(instance);
    }

    @Test
    void theFamilyHasFifteenDaysBeginningWithTheDayOfService() {
        assertThat(steps.dueOf(steps.task(instance, "record-representations")))
                .isEqualTo(LAST_DAY_TO_REPLY.atTime(23, 59));
        assertThat(steps.timerOf(reference, "representations-period-over"))
                .contains(LAST_DAY_TO_REPLY.plusDays(1).atStartOfDay());

        steps.today(LAST_DAY_TO_REPLY);
        assertThatThrownBy(() -> steps.submit(instance, "record-representations", "reply", "NONE", "receivedOn", "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("2026-12-28");

        steps.letTimePass(reference, LAST_DAY_TO_REPLY.plusDays(1));
        assertThat(instance).isWaitingAt("record-representations").hasPassed("may-go-on-without-reply");
        steps.submit(instance, "record-representations", "reply", "NONE", "receivedOn", "-");
        assertThat(instance).isWaitingAt("choose-settings-to-consult");
    }

    @Test
    void aMeetingIsHeldWhenTheFamilyAsksForOne() {
        steps.submit(
                instance,
                "record-representations",
                "reply",
                "CHANGES",
                "representations",
                "Please say how often.",
                "meetingAsked",
                true);

        assertThat(steps.dueOf(steps.task(instance, "hold-meeting"))).isEqualTo(LAST_DAY_TO_REPLY.atTime(23, 59));
        steps.submit(instance, "hold-meeting");
        assertThat(instance).isWaitingAt("choose-settings-to-consult").hasPassed("hold-meeting");
    }

    @Test
    void theSettingTheFamilyAsksForMustBeConsultedAndIsNamedUnlessAGroundOfTheLawApplies() {
        String wished = settings.school();
        String other = settings.school();
        steps.submit(instance, "record-representations", "requestedSettingUrn", wished);

        assertThatThrownBy(
                        () -> steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(other)))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("must be consulted (section 39(2))");
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(wished, other));
        assertThat(steps.tasksOfCase(reference, "answer-consultation"))
                .hasSize(2)
                .allSatisfy(task -> assertThat(steps.dueOf(task))
                        .isEqualTo(SERVED.plusDays(15).atTime(23, 59)));
        steps.tasksOfCase(reference, "answer-consultation").forEach(task -> steps.submit(task));

        assertThatThrownBy(() -> steps.submit(
                        instance,
                        "decide-what-the-plan-names",
                        "named",
                        "SETTING",
                        "namedSettingUrn",
                        other,
                        "familyPreferenceRefused",
                        "NO"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("section 39(4)");
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "SETTING",
                "namedSettingUrn",
                other,
                "familyPreferenceRefused",
                "YES",
                "refusalGround",
                "UNSUITABLE");
        assertThat(instance).isWaitingAt("decide-what-the-plan-names");
        assertThat(steps.secondOfficerAgrees(reference)).isTrue();
        assertThat(instance).isWaitingAt("finalise-the-plan");
    }

    @Test
    void aSettingThatWasNotConsultedCannotBeNamed() {
        String asked = settings.school();
        String notAsked = settings.school();
        steps.submit(instance, "record-representations");
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(asked));
        steps.submit(instance, "answer-consultation");

        assertThatThrownBy(() -> steps.submit(
                        instance,
                        "decide-what-the-plan-names",
                        "named",
                        "SETTING",
                        "namedSettingUrn",
                        notAsked,
                        "familyPreferenceRefused",
                        "NO"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("was not offered");
    }

    @Test
    void silenceOfASettingIsWarnedOfEscalatedAndDoesNotStopTheAuthority() {
        steps.submit(instance, "record-representations");
        String urn = settings.school();
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(urn));
        LocalDate lastDay = SERVED.plusDays(15);

        assertThatThrownBy(() -> steps.submit(instance, "answer-consultation", "reply", "NO_REPLY", "repliedOn", "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining(lastDay.toString());
        steps.letTimePass(reference, lastDay.plusDays(1));

        assertThat(escalations.of(reference))
                .extracting(escalation -> escalation.getRuleCode() + " " + escalation.getRung())
                .contains("SCH-REPLY-15D APPROACHING", "SCH-REPLY-15D MISSED");
        steps.submit(instance, "answer-consultation", "reply", "NO_REPLY", "repliedOn", "-");
        assertThat(instance).isWaitingAt("decide-what-the-plan-names");
    }

    @Test
    void anotherSettingIsConsultedAndAChangedDraftGivesTheFamilyNewDays() {
        steps.submit(instance, "record-representations");
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(settings.school()));
        steps.submit(
                instance, "answer-consultation", "reply", "COUNTER_OFFER", "counterOffer", "With a teaching assistant");
        steps.submit(instance, "decide-what-the-plan-names", "nextStep", "CONSULT_MORE");
        assertThat(instance).isWaitingAt("choose-settings-to-consult");
        steps.submit(
                instance,
                "choose-settings-to-consult",
                "noConsultation",
                true,
                "noConsultationReason",
                "None is within reach");
        steps.submit(instance, "decide-what-the-plan-names", "nextStep", "CHANGE_DRAFT");
        assertThat(instance).isWaitingAt("draft-the-plan");

        LocalDate again = SERVED.plusDays(10);
        steps.today(again);
        assertThatThrownBy(() -> steps.submit(instance, "draft-the-plan"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("changeSummary");
        steps.submit(instance, "draft-the-plan", "changeSummary", "Section F says how often");
        steps.submit(instance, "serve-the-draft");

        assertThat(steps.dueOf(steps.task(instance, "record-representations")))
                .isEqualTo(again.plusDays(14).atTime(23, 59));
        assertThat(plans.latest(caseFiles.byReference(reference)).orElseThrow().getDraftNumber())
                .isEqualTo(2);
    }

    @Test
    void homeEducationIsNamedOnlyAtTheParentsWrittenRequest() {
        steps.submit(instance, "record-representations");
        steps.submit(
                instance,
                "choose-settings-to-consult",
                "noConsultation",
                true,
                "noConsultationReason",
                "The parent educates at home");

        assertThatThrownBy(() -> steps.submit(
                        instance,
                        "decide-what-the-plan-names",
                        "named",
                        "HOME_BY_PARENT",
                        "familyPreferenceRefused",
                        "NO"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("parentRequestedHomeEducation");
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "HOME_BY_PARENT",
                "parentRequestedHomeEducation",
                true,
                "homeEducationRequestedOn",
                SERVED.toString(),
                "familyPreferenceRefused",
                "NO");
        assertThat(instance).isWaitingAt("finalise-the-plan");
    }

    @Test
    void theFinalPlanWaitsForTheFamilyHasAReviewDateAndGoesToFamilySettingAndIcb() {
        String urn = settings.school();
        LocalDate replied = SERVED.plusDays(3);
        steps.today(replied);
        steps.submit(instance, "record-representations");
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(urn));
        steps.submit(instance, "answer-consultation");
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "SETTING",
                "namedSettingUrn",
                urn,
                "familyPreferenceRefused",
                "NO");

        assertThatThrownBy(() -> steps.submit(instance, "finalise-the-plan", "sentOn", SERVED.toString()))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("the day the family said that it has nothing more to say");
        assertThatThrownBy(() -> steps.submit(
                        instance,
                        "finalise-the-plan",
                        "nextReviewOn",
                        replied.plusMonths(12).plusDays(1).toString()))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("twelve months");
        assertThatThrownBy(() -> steps.submit(instance, "finalise-the-plan", "nextReviewOn", "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("nextReviewOn");
        steps.submit(instance, "finalise-the-plan");

        assertThat(instance).isEnded().hasPassed("final-plan-sent");
        assertThat(records.notices(caseFiles.byReference(reference)))
                .filteredOn(notice -> notice.getKind() == NoticeKind.FINAL_PLAN)
                .extracting(Notice::getRecipientRole)
                .containsExactly(RecipientRole.PARENT, RecipientRole.SETTING, RecipientRole.ICB);
        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow().getClosedOn())
                .isEqualTo(replied);
        assertThat(ledger.of(reference))
                .filteredOn(deadline -> deadline.isOpen())
                .as("only the family's own time runs on")
                .extracting(deadline -> deadline.getRuleCode())
                .containsExactlyInAnyOrder(new RuleCode("MED-CONTACT-2M"), new RuleCode("APPEAL-LATER-OF"));
        assertThat(steps.timerOf(reference, "twenty-weeks-missed")).isEmpty();
        assertThat(steps.timers(reference)).as("those of the right of appeal").hasSize(2);
    }
}
