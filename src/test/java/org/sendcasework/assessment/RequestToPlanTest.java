package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;

/** The straight ways through the model: to a final plan, to a refusal, to no plan. */
@CaseworkTest
class RequestToPlanTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private TestSettings settings;

    @BeforeEach
    void setTheClock() {
        steps.today(RECEIVED);
    }

    @Test
    void aRequestBecomesAFinalPlan() {
        String urn = settings.school();
        ProcessInstance instance = steps.request(RECEIVED);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue");
        steps.submit(instance, "draft-the-plan");
        steps.submit(instance, "serve-the-draft");
        steps.submit(instance, "record-representations", "requestedSettingUrn", urn);
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
        steps.submit(instance, "finalise-the-plan");

        assertThat(instance)
                .isEnded()
                .hasPassed("consider-the-request", "assess-needs", "make-the-plan", "plan-issued")
                .hasNotPassed("assessment-refused", "plan-not-issued", "hold-meeting", "decide-about-late-advice");
        assertThat(caseFiles.byReference(instance.getBusinessKey()).getOutcome())
                .isEqualTo(CaseOutcome.PLAN_ISSUED);
    }

    /** Regulation 5(2): those who were told that an assessment is considered also learn what was decided. */
    @ParameterizedTest
    @CsvSource({"ASSESS, DECISION_TO_ASSESS", "REFUSE, DECISION_NOT_TO_ASSESS"})
    void theDecisionIsToldToThoseWhoMustKnow(String decision, NoticeKind kind) {
        String urn = settings.school();
        ProcessInstance instance = steps.request(RECEIVED, "settingUrn", urn);
        steps.submit(instance, "check-and-acknowledge", "settingUrn", urn);
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.submit(instance, "decide-whether-to-assess", "assessDecision", decision);
        if (decision.equals("REFUSE")) {
            assertThat(noticesOf(instance)).noneMatch(notice -> notice.getKind() == kind);
            steps.submit(instance, "send-refusal-notice");
        }
        assertThat(noticesOf(instance))
                .filteredOn(notice -> notice.getKind() == kind)
                .extracting(Notice::getRecipient)
                .containsExactlyInAnyOrder(
                        "Integrated care board", "Social services officers", "Fernhill Primary Academy " + urn);
    }

    private List<Notice> noticesOf(ProcessInstance instance) {
        return records.notices(caseFiles.byReference(instance.getBusinessKey()));
    }

    @Test
    void aRefusalEndsWithItsNotice() {
        ProcessInstance instance = steps.request(RECEIVED);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess", "assessDecision", "REFUSE");
        steps.submit(instance, "send-refusal-notice");

        assertThat(instance).isEnded().hasPassed("assessment-refused").hasNotPassed("assess-needs", "make-the-plan");
        assertThat(caseFiles.byReference(instance.getBusinessKey()).getOutcome())
                .isEqualTo(CaseOutcome.ASSESSMENT_REFUSED);
    }

    @Test
    void anAssessmentMayEndWithoutAPlan() {
        ProcessInstance instance = steps.request(RECEIVED);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue", "issueDecision", "NO_PLAN");
        steps.submit(instance, "send-no-plan-notice");

        assertThat(instance).isEnded().hasPassed("plan-not-issued").hasNotPassed("make-the-plan", "plan-issued");
        assertThat(caseFiles.byReference(instance.getBusinessKey()).getOutcome())
                .isEqualTo(CaseOutcome.NO_PLAN);
    }

    @Test
    void theNoticeThatNoPlanIsIssuedGoesToBoardAndSettingToo() {
        String urn = settings.school();
        ProcessInstance instance = steps.request(RECEIVED, "settingUrn", urn);
        steps.submit(instance, "check-and-acknowledge", "settingUrn", urn);
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue", "issueDecision", "NO_PLAN");
        assertRefused(instance, "sentOn", "send-no-plan-notice", "sentOn", "-");
        assertThat(noticesOf(instance)).noneMatch(notice -> notice.getKind() == NoticeKind.NO_PLAN);

        steps.submit(instance, "send-no-plan-notice");

        assertThat(noticesOf(instance))
                .filteredOn(notice -> notice.getKind() == NoticeKind.NO_PLAN)
                .extracting(Notice::getRecipient)
                .as("the family, the board and the school")
                .hasSize(3)
                .contains("Integrated care board", "Fernhill Primary Academy " + urn);
    }

    /** Section 38(5): which setting a plan names is for the family to say first. */
    @Test
    void aDraftHasNoPlaceForASetting() {
        ProcessInstance instance = steps.request(RECEIVED);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue");

        assertRefused(instance, "sectionI", "draft-the-plan", "sectionI", "Fernhill Primary Academy");
        assertThat(instance).isWaitingAt("draft-the-plan").hasNotPassed("serve-the-draft");
    }

    @Test
    void askingForInformationNeverStopsTheSixWeeks() {
        ProcessInstance instance = steps.request(RECEIVED);
        steps.submit(instance, "check-and-acknowledge");
        steps.submit(instance, "record-family-views", "viewsReceived", "NOT_RECEIVED", "howAsked", "By letter");
        steps.submit(
                instance,
                "consider-the-evidence",
                "nextStep",
                "ASK",
                "informationWanted",
                "The school's records",
                "informationFrom",
                "Fernhill Primary");
        steps.today(RECEIVED.plusDays(20));

        assertThat(steps.dueOf(steps.task(instance, "receive-information")))
                .isEqualTo(RECEIVED.plusDays(42).atTime(23, 59));
        steps.submit(instance, "receive-information");
        assertThat(instance).isWaitingAt("consider-the-evidence").hasNotPassed("decide-whether-to-assess");
        steps.submit(instance, "consider-the-evidence");
        assertThat(instance).isWaitingAt("decide-whether-to-assess");
    }

    @Test
    void aRefusalNeedsReasonsATestThatIsNotMetAndEveryPartOfItsNotice() {
        ProcessInstance instance = steps.request(RECEIVED);
        steps.consider(instance);
        assertRefused(
                instance,
                "refusalReasons",
                "decide-whether-to-assess",
                "assessDecision",
                "REFUSE",
                "refusalReasons",
                "-");
        assertRefused(
                instance,
                "contradicts the test",
                "decide-whether-to-assess",
                "assessDecision",
                "REFUSE",
                "mayNeedPlan",
                "YES");
        assertRefused(instance, "36(8)", "decide-whether-to-assess", "hasOrMayHaveSen", "NO");
        assertRefused(instance, "at least 40", "decide-whether-to-assess", "reasons", "Too short");
        steps.submit(instance, "decide-whether-to-assess", "assessDecision", "REFUSE");
        assertRefused(instance, "sentOn", "send-refusal-notice", "sentOn", "-");
        assertThat(instance).isWaitingAt("send-refusal-notice");
        assertThat(caseFiles.byReference(instance.getBusinessKey()).isOpen()).isTrue();
    }

    private void assertRefused(ProcessInstance instance, String message, String task, Object... fields) {
        assertThatThrownBy(() -> steps.submit(instance, task, fields))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining(message);
    }
}
