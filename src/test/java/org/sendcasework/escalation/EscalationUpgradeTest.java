package org.sendcasework.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.internal.CaseDates;
import org.sendcasework.assessment.internal.CorrectableDate;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.escalation.internal.DelayReason;
import org.sendcasework.escalation.internal.Escalation;
import org.sendcasework.escalation.internal.EscalationStepCodes;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of escalations that began before there were ladders: one instance for each rung, without a deadline id. */
@CaseworkTest
class EscalationUpgradeTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SIX_WEEKS = RECEIVED.plusDays(42);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private Escalations escalations;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private CaseDates dates;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private Deployment earlier;
    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aCaseOfTheEarlierRelease() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
    }

    @AfterEach
    void removeTheEarlierModel() {
        if (earlier != null) {
            repository.deleteDeployment(earlier.getId(), true);
        }
    }

    private UUID takenBefore(String rung) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into escalation (id, deadline_id, rung, case_reference, rule_code, begun_at)"
                        + " values (?, ?, ?, ?, 'REQ-DECIDE-6W', now())")
                .params(
                        id,
                        ledger.find(reference, AssessmentRules.DECIDE)
                                .orElseThrow()
                                .getId(),
                        rung,
                        reference)
                .update();
        return id;
    }

    private void waitsForAReason(UUID escalation) {
        earlier = repository
                .createDeployment()
                .addClasspathResource("upgrade/deadline-escalation-of-0.1.bpmn")
                .addClasspathResource("forms/record-delay-reason.form")
                .deploy();
        runtime.startProcessInstanceById(
                repository
                        .createProcessDefinitionQuery()
                        .deploymentId(earlier.getId())
                        .singleResult()
                        .getId(),
                reference,
                Map.of(
                        "escalationId",
                        escalation.toString(),
                        "caseReference",
                        reference,
                        "ruleCode",
                        "REQ-DECIDE-6W",
                        "rung",
                        "MISSED"));
    }

    private List<String> rungs() {
        return escalations.of(reference).stream()
                .filter(rung -> rung.getRuleCode().equals(AssessmentRules.DECIDE))
                .map(Escalation::getRung)
                .toList();
    }

    @Test
    void aDeadlineThatWasWarnedOfGoesOnWithTheRungsThatFollow() {
        takenBefore(EscalationStepCodes.APPROACHING);
        steps.today(SIX_WEEKS.plusDays(1));

        escalations.begin(reference, AssessmentRules.DECIDE, null);

        assertThat(rungs())
                .containsExactlyInAnyOrder(
                        EscalationStepCodes.APPROACHING, "WEEK_BEFORE", "DUE", EscalationStepCodes.MISSED);
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
    }

    @Test
    void aReasonThatWasAskedForIsStillGiven() {
        steps.today(SIX_WEEKS.plusDays(2));
        UUID missed = takenBefore(EscalationStepCodes.MISSED);
        ledger.open(reference, Escalations.EXPLAIN, SIX_WEEKS.plusDays(1), missed.toString());
        waitsForAReason(missed);

        steps.submit(steps.tasksOfCase(reference, "record-delay-reason").get(0));

        assertThat(escalations.byId(missed).getDelayReason()).isEqualTo(DelayReason.STAFF_CAPACITY);
        assertThat(runtime.createProcessInstanceQuery()
                        .deploymentId(earlier.getId())
                        .count())
                .isZero();
    }

    @Test
    void aCorrectionTakesAnEarlierTaskBackToo() {
        steps.today(SIX_WEEKS.plusDays(2));
        UUID missed = takenBefore(EscalationStepCodes.MISSED);
        ledger.open(reference, Escalations.EXPLAIN, SIX_WEEKS.plusDays(1), missed.toString());
        waitsForAReason(missed);

        dates.correct(
                reference,
                CorrectableDate.DATE_RECEIVED,
                RECEIVED.plusDays(10),
                "Keyed in wrongly",
                caseFiles.byReference(reference).getVersion());

        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).isEmpty();
        assertThat(rungs()).isEmpty();
    }
}
