package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionReason;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.ReasonsAndTest;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** No reason contradicts the test beside it, and no ground forces anybody to deny a part of the test that is met. */
@CaseworkTest
class ReasonsForRefusalTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SIX_WEEKS = LocalDate.of(2026, 10, 19);
    private static final String DECIDE = "decide-whether-to-assess";

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ReasonsAndTest reasonsAndTest;

    @Autowired
    private DeadlineLedger ledger;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aRequestToDecide() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
        steps.consider(instance);
    }

    private void refuse(String hasSen, String mayNeedPlan, String reason, String lastAssessmentOn) {
        steps.submit(
                instance,
                DECIDE,
                "assessDecision",
                "REFUSE",
                "hasOrMayHaveSen",
                hasSen,
                "mayNeedPlan",
                mayNeedPlan,
                "refusalReasons",
                List.of(reason),
                "lastAssessmentOn",
                lastAssessmentOn == null ? "-" : lastAssessmentOn);
    }

    private void nothingWasDecided() {
        assertThat(records.decisions(caseFiles.byReference(reference))).isEmpty();
        assertThat(steps.dueOf(steps.task(instance, DECIDE))).isEqualTo(SIX_WEEKS.atTime(23, 59));
        assertThat(steps.taskOfPanel(reference, "review-the-refusal")).isNull();
    }

    private Decision refusal() {
        return records.decisions(caseFiles.byReference(reference)).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SEN, YES, NO, There are no special educational needs",
        "NEEDS_MET_AT_SEN_SUPPORT, NO, YES, The needs can be met at SEN support",
        "PROGRESS_WITH_SUPPORT, NO, YES, There is enough progress",
        "EVIDENCE_NOT_SHOWN, NO, YES, does not show that a plan may be needed"
    })
    void aReasonThatContradictsTheTestIsRefusedBesideItsField(
            String reason, String hasSen, String mayNeedPlan, String words) {
        assertThatThrownBy(() -> refuse(hasSen, mayNeedPlan, reason, null))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("refusalReasons")
                .hasMessageContaining(words)
                .hasMessageContaining("contradicts the test");
        nothingWasDecided();
    }

    @Test
    void theSameReasonStandsBesideATestThatSaysTheSame() {
        refuse("NO", "NO", "NO_SEN", null);

        assertThat(reasonsAndTest.ticked(refusal())).containsExactly("There are no special educational needs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_IN_AREA", "OVER_AGE"})
    void aGroundWithAnOutcomeOfItsOwnIsNoReasonForARefusal(String ground) {
        assertThatThrownBy(() -> refuse("YES", "YES", ground, null))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("refusalReasons");
        nothingWasDecided();
    }

    @Test
    void aTestThatIsMetIsNotRefusedForAReasonAboutTheTest() {
        assertThatThrownBy(() -> steps.submit(
                        instance,
                        DECIDE,
                        "assessDecision",
                        "REFUSE",
                        "mayNeedPlan",
                        "YES",
                        "refusalReasons",
                        List.of("OUR_OWN_CODE")))
                .isInstanceOf(FormRejectedException.class);
        nothingWasDecided();
    }

    @Test
    void assessedWithinSixMonthsIsNoGroundToRefuseWhereTheTestIsMet() {
        assertThatThrownBy(() -> refuse("YES", "YES", "ASSESSED_RECENTLY", "2026-03-07"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("assessDecision")
                .hasMessageContaining("An assessment within six months changes nothing in that");
        nothingWasDecided();
    }

    @Test
    void assessedWithinSixMonthsDeniesNoPartOfTheTestAndChangesNeitherTheSixWeeksNorTheNotice() {
        refuse("YES", "NO", "ASSESSED_RECENTLY", "2026-03-07");

        assertThat(refusal().getLastAssessmentOn()).isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(decisions.testOf(refusal()).get(0).isMet())
                .as("the part that is met stays met")
                .isTrue();
        Deadline sixWeeks = ledger.find(reference, AssessmentRules.DECIDE).orElseThrow();
        assertThat(sixWeeks.getDueDate()).isEqualTo(SIX_WEEKS);
        assertThat(sixWeeks.isOpen()).as("until the family is notified").isTrue();
        steps.secondOfficerAgrees(reference);
        assertThat(instance).isWaitingAt("send-refusal-notice");
        steps.submit(instance, "send-refusal-notice");
        assertThat(ledger.of(reference))
                .filteredOn(deadline -> deadline.getRuleCode().equals(new RuleCode("APPEAL-LATER-OF")))
                .as("the family can appeal as against any refusal")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-, enter the day of the last assessment", "2026-03-06, within the six months before", "2026-09-08, "})
    void theDayOfTheLastAssessmentIsAFactOfTheSixMonthsBeforeTheRequest(String day, String message) {
        assertThatThrownBy(() -> refuse("YES", "NO", "ASSESSED_RECENTLY", day))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("lastAssessmentOn")
                .hasMessageContaining(message == null ? "lastAssessmentOn" : message);
        nothingWasDecided();
    }

    @ParameterizedTest
    @CsvSource({
        "decide-whether-to-assess, refusalReasons, WHETHER_TO_ASSESS",
        "decide-whether-to-issue, noPlanReasons, WHETHER_TO_ISSUE"
    })
    void theTableKnowsEveryReasonOfTheFormsInTheSameWords(String form, String field, Decision.Kind kind)
            throws IOException {
        Map<String, String> asked = new LinkedHashMap<>();
        JsonNode read =
                new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile());
        for (JsonNode component : read.path("components")) {
            if (component.path("key").asText().equals(field)) {
                component
                        .path("values")
                        .forEach(option -> asked.put(
                                option.path("value").asText(),
                                option.path("label").asText()));
            }
        }
        assertThat(reasonsAndTest.of(kind).stream()
                        .collect(Collectors.toMap(DecisionReason::getCode, DecisionReason::getWords)))
                .isEqualTo(asked)
                .isNotEmpty();
    }
}
