package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.RightToAsk;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who has no right to ask brings a child to attention (section 24), and the authority decides in the same six weeks. An
 * assessment within six months takes away the notice of section 36(7) and nothing else.
 */
@CaseworkTest
class BroughtToAttentionTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SIX_WEEKS = LocalDate.of(2026, 10, 19);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private FormService forms;

    @BeforeEach
    void onTheDay() {
        steps.today(RECEIVED);
    }

    private CaseFile caseOf(ProcessInstance instance) {
        return caseFiles.byReference(instance.getBusinessKey());
    }

    private String letter(ProcessInstance instance, NoticeKind kind) {
        return records.notices(caseOf(instance)).stream()
                .filter(notice -> notice.getKind() == kind)
                .findFirst()
                .orElseThrow()
                .getBody();
    }

    @ParameterizedTest
    @CsvSource({
        "PARENT, 2018-05-03, true",
        "YOUNG_PERSON, 2009-05-03, true",
        "SETTING, 2018-05-03, true",
        "HEALTH, 2018-05-03, false",
        "SOCIAL_CARE, 2018-05-03, false",
        "OTHER, 2018-05-03, false",
        "PARENT, 2009-05-03, false"
    })
    void whoAsksDecidesHowTheFamilyHearsOfItAndNeverHowLongTheDecisionTakes(
            String route, String born, boolean hasTheRight) {
        ProcessInstance instance =
                steps.request(RECEIVED, "route", route, "childDateOfBirth", born, "requestedBy", "Dr Morgan Example");
        String hint = String.valueOf(forms.getTaskFormVariables(
                        steps.task(instance, "check-and-acknowledge").getId())
                .get("taskHint"));
        steps.submit(
                instance,
                "check-and-acknowledge",
                "parentName",
                born.startsWith("2009") ? "-" : "Robin Sample",
                "parentEmail",
                "somebody@sample.example");

        assertThat(RightToAsk.isMetBy(caseOf(instance))).isEqualTo(hasTheRight);
        String acknowledgement = letter(instance, NoticeKind.ACKNOWLEDGEMENT);
        if (hasTheRight) {
            assertThat(acknowledgement).contains("We received the request").doesNotContain("attention");
            assertThat(hint).contains("A request under section 36(1)");
        } else {
            assertThat(acknowledgement)
                    .contains("was brought to our attention", "sections 24 and 36(3)")
                    .doesNotContain("We received the request", "Dr Morgan Example");
            assertThat(hint).contains("attention (section 24)");
            assertThat(records.timeline(caseOf(instance)))
                    .anyMatch(entry -> entry.getText().contains("attention (section 24)"));
        }
        Deadline decide =
                ledger.find(instance.getBusinessKey(), AssessmentRules.DECIDE).orElseThrow();
        assertThat(decide.isOpen()).isTrue();
        assertThat(decide.getDueDate()).isEqualTo(SIX_WEEKS);
        assertThat(instance).hasPassed("notify-those-who-must-know");
    }

    @Test
    void assessedWithinSixMonthsTakesAwayTheNoticeOfSection367AndNothingElse() {
        ProcessInstance instance = steps.request(RECEIVED);
        steps.submit(instance, "check-and-acknowledge", "lastAssessedOn", "2026-04-20");

        assertThat(letter(instance, NoticeKind.ASK_FOR_VIEWS))
                .contains("20 April 2026", "section 36(4)")
                .doesNotContain("section 36(7)");
        assertThat(letter(instance, NoticeKind.CONSIDERING_AN_ASSESSMENT)).contains("regulation 4(2)");
        assertThat(instance).isWaitingAt("record-family-views", "consider-the-evidence");
        assertThat(ledger.find(instance.getBusinessKey(), AssessmentRules.DECIDE)
                        .orElseThrow()
                        .getDueDate())
                .isEqualTo(SIX_WEEKS);
        assertThat(ledger.find(instance.getBusinessKey(), AssessmentRules.FINAL)
                        .orElseThrow()
                        .getDueDate())
                .isEqualTo(LocalDate.of(2027, 1, 25));
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        assertThat(forms.getTaskFormVariables(
                        steps.task(instance, "decide-whether-to-assess").getId()))
                .as("the day is asked once")
                .containsEntry("lastAssessmentOn", "2026-04-20");
        steps.submit(instance, "decide-whether-to-assess");
        assertThat(instance).as("the authority assesses as ever").isWaitingAt("choose-advisers");
    }

    @Test
    void theFamilyIsToldOfItsRightsWhereNobodyAssessedWithinSixMonths() {
        ProcessInstance instance = steps.request(RECEIVED);
        steps.submit(instance, "check-and-acknowledge");

        assertThat(letter(instance, NoticeKind.ASK_FOR_VIEWS)).contains("section 36(7)");
    }
}
