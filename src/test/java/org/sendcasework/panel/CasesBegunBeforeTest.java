package org.sendcasework.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.PlanMaking;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that began before panels had a process goes on in its own model: its tasks call the beans they always called. */
@CaseworkTest
class CasesBegunBeforeTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PlanMaking plans;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    private String deployment;
    private ProcessInstance before;

    @BeforeEach
    void aCaseOfTheEarlierModel() {
        steps.today(RECEIVED);
        deployment = repository
                .createDeployment()
                .addClasspathResource("engine-test/decision-before-panels.bpmn")
                .deploy()
                .getId();
        String reference = steps.request(RECEIVED).getBusinessKey();
        before = runtime.startProcessInstanceByKey("decision-before-panels", reference);
    }

    @AfterEach
    void forgetTheEarlierModel() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void itsThreeDecisionsAreMadeInItsOwnTasks() {
        String reference = before.getBusinessKey();
        steps.submit(before, "decide-whether-to-assess");
        assertThat(runtime.getVariable(before.getId(), "assessOutcome")).isEqualTo("ASSESS");
        steps.submit(before, "decide-whether-to-issue");
        assertThat(runtime.getVariable(before.getId(), "issueOutcome")).isEqualTo("ISSUE");
        plans.draft(reference, Map.of("A", "Views"), null);
        steps.submit(
                before,
                "decide-what-the-plan-names",
                "named",
                "TYPE_ONLY",
                "settingType",
                "Mainstream school",
                "familyPreferenceRefused",
                "NO");

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(before.getId())
                        .count())
                .isZero();
        assertThat(records.decisions(caseFiles.byReference(reference)))
                .extracting(Decision::getOutcome)
                .containsExactlyInAnyOrder("ASSESS", "ISSUE", "TYPE_ONLY");
    }
}
