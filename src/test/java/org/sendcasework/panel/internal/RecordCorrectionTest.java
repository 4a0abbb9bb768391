package org.sendcasework.panel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCorrection;
import org.sendcasework.casefile.DecisionCriterion;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.Delegation;
import org.sendcasework.panel.NewTerms;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.PanelQuestions;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.PanelSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** A correction of a decision covers value and test, says who made it, and tells the family again. */
@CaseworkTest
class RecordCorrectionTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String REASONS = "The school showed what fifteen hours cost, and not twenty.";
    private static final String LETTER = "We told you of twenty hours. It is fifteen. You keep every right.";

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private PanelSteps panelSteps;

    @Autowired
    private PanelQuestions questions;

    @Autowired
    private RecordCorrections corrections;

    @Autowired
    private Decisions decisions;

    @Autowired
    private CaseRecords records;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    private Panel panel;
    private String reference;
    private Decision decided;

    @BeforeEach
    void aDecisionOnResourcesThatTheFamilyWasToldOf() {
        steps.today(RECEIVED);
        panel = panelSteps.panel(
                RECEIVED,
                new NewTerms.Line(
                        Decision.Kind.RESOURCING, Delegation.HolderKind.PANEL, null, BigDecimal.valueOf(50000)),
                new NewTerms.Line(
                        Decision.Kind.RESOURCING,
                        Delegation.HolderKind.GROUP,
                        Groups.MANAGERS,
                        BigDecimal.valueOf(20000)));
        ProcessInstance instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
        forms.submitStartForm(
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("panel-decision")
                        .latestVersion()
                        .singleResult()
                        .getId(),
                Map.of(
                        "forCase",
                        reference,
                        "question",
                        "RESOURCING",
                        "whatIsAsked",
                        "A top-up for one-to-one support.",
                        "askedValue",
                        20000,
                        "triggerDate",
                        RECEIVED.toString()));
        panelSteps.asManager(() -> steps.submit(
                steps.taskOfPanel(reference, "decide-another-question"),
                "questionOutcome",
                "AGREE",
                "value",
                20000,
                "criteriaMet",
                List.of("PROVISION_TO_SECURE", "COST_SHOWN")));
        PanelQuestion question = questions.of(reference).get(0);
        decided = decisions.byId(question.getDecisionId());
        steps.today(RECEIVED.plusDays(3));
    }

    @AfterEach
    void retireThePanel() {
        panelSteps.retire(panel);
    }

    private static DecisionCorrection to(Integer value, List<String> met, String evidence) {
        return new DecisionCorrection(
                REASONS,
                null,
                met,
                evidence,
                List.of(),
                value == null ? null : BigDecimal.valueOf(value),
                "The hours were read from the wrong line");
    }

    private List<String> lettersOfCorrection() {
        return records.notices(caseFiles.byReference(reference)).stream()
                .filter(notice -> notice.getKind() == NoticeKind.DECISION_CORRECTED)
                .map(Notice::getBody)
                .toList();
    }

    private void correct(DecisionCorrection correction) {
        panelSteps.asManager(() -> corrections.correct(decided.getId(), decided.getVersion(), correction, LETTER));
    }

    @Test
    void valueAndTestAreCorrectedTheFamilyIsToldAgainAndTheRecordSaysByWhom() {
        DecisionCorrection correction =
                to(15000, List.of("PROVISION_TO_SECURE"), "The provision map names no price for five hours.");
        panelSteps.asManager(() -> assertThat(corrections.letter(decided.getId(), decided.getVersion(), correction))
                .get()
                .asString()
                .contains("£15000 a year", "exceeds what the setting meets from its own budget: no", REASONS));
        assertThat(lettersOfCorrection())
                .as("a letter that is only shown has not gone")
                .isEmpty();

        correct(correction);

        Decision latest = decisions.latestVersion(decisions.byId(decided.getId()));
        assertThat(latest.getValueGbp()).isEqualByComparingTo("15000");
        assertThat(latest.getCorrectedBy()).isEqualTo("manager");
        assertThat(latest.getCorrectionToldOn()).isEqualTo(RECEIVED.plusDays(3));
        assertThat(latest.getFamilyNotifiedOn()).as("the first letter stands").isEqualTo(RECEIVED);
        assertThat(latest.getOutcome()).isEqualTo("AGREE");
        assertThat(latest.getLegalTest()).contains("own budget: no.", "names no price");
        assertThat(decisions.testOf(latest))
                .extracting(DecisionCriterion::getCode, DecisionCriterion::isMet, DecisionCriterion::getEvidence)
                .containsExactly(
                        tuple("PROVISION_TO_SECURE", true, "The costed provision map."),
                        tuple("COST_SHOWN", false, "The provision map names no price for five hours."));
        assertThat(lettersOfCorrection()).singleElement().asString().contains(LETTER, "Ambershire Council");
        Decision first = decisions.byId(decided.getId());
        assertThat(first.getValueGbp()).isEqualByComparingTo("20000");
        assertThat(decisions.testOf(first)).allMatch(DecisionCriterion::isMet);
    }

    @Test
    void aCorrectionThatContradictsItselfOrExceedsTheDelegationChangesNothing() {
        assertThatThrownBy(() -> correct(to(25000, List.of("PROVISION_TO_SECURE", "COST_SHOWN"), null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("value")
                .hasMessageContaining("beyond what whoever decided may decide");
        assertThatThrownBy(() -> correct(to(null, List.of("PROVISION_TO_SECURE", "COST_SHOWN"), null)))
                .hasMessageContaining("value");
        assertThatThrownBy(() -> correct(to(15000, List.of("PROVISION_TO_SECURE"), " ")))
                .as("a part answered anew says what shows it")
                .hasMessageContaining("evidence");
        assertThatThrownBy(() -> correct(to(15000, List.of(), "Nothing is shown.")))
                .as("agreed, although no part of the test is met")
                .hasMessageContaining("partsMet");
        assertThatThrownBy(() -> correct(to(15000, List.of("MAY_NEED_PLAN"), "Another test.")))
                .hasMessageContaining("partsMet");
        assertThatThrownBy(() -> panelSteps.asManager(() -> corrections.correct(
                        decided.getId(),
                        decided.getVersion(),
                        to(15000, List.of("PROVISION_TO_SECURE", "COST_SHOWN"), null),
                        " ")))
                .as("no family is left with the wrong letter")
                .hasMessageContaining("letter");

        assertThat(decisions.latestVersion(decisions.byId(decided.getId())).getId())
                .isEqualTo(decided.getId());
        assertThat(lettersOfCorrection()).isEmpty();
    }
}
