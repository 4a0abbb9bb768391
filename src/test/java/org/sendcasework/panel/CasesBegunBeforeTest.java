package org.sendcasework.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.PlanDrafts;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that began before panels had a process goes on in its own model: its tasks call the beans they always called. */
@CaseworkTest
class CasesBegunBeforeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEWER =
            Pattern.compile("panelStep|nextSitting|deferral.*|conditions|feedback|lastAssessmentOn");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PlanDrafts plans;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    private String deployment;
    private ProcessInstance before;

    @BeforeEach
    void aCaseOfTheEarlierModel() {
        steps.today(RECEIVED);
        DeploymentBuilder earlier =
                repository.createDeployment().addClasspathResource("engine-test/decision-before-panels.bpmn");
        withoutNewerFields(earlier, "decide-whether-to-assess", "planEvidence");
        withoutNewerFields(earlier, "decide-whether-to-issue", "testEvidence");
        withoutNewerFields(earlier, "decide-what-the-plan-names", "groundEvidence");
        deployment = earlier.deploy().getId();
        String reference = steps.request(RECEIVED).getBusinessKey();
        before = runtime.startProcessInstanceByKey("decision-before-panels", reference);
    }

    /** The form as such a case still holds it: nothing about a panel, and no notes. */
    private static void withoutNewerFields(DeploymentBuilder deployment, String form, String more) {
        try {
            ObjectNode read = (ObjectNode) JSON.readTree(
                    Files.readString(Path.of("forms", form + ".form")).replace("panelStep = \\\"DEFER\\\" or ", ""));
            ArrayNode kept = JSON.createArrayNode();
            for (JsonNode component : read.path("components")) {
                String key = component.path("key").asText();
                String condition = component.path("conditional").path("hide").asText();
                if (!NEWER.matcher(key).matches() && !key.equals(more) && !condition.contains("panelStep !=")) {
                    if (condition.contains("panelStep")) {
                        ((ObjectNode) component).remove("conditional");
                    }
                    kept.add(component);
                }
            }
            read.set("components", kept);
            deployment.addString(form + ".form", read.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Test
    void anOlderFormThatDoesNotAskWhenTheLastAssessmentWasStillRefusesOnThatGround() {
        steps.submit(
                before,
                "decide-whether-to-assess",
                "mayNeedPlan",
                "NO",
                "assessDecision",
                "REFUSE",
                "refusalReasons",
                List.of("ASSESSED_RECENTLY"));

        assertThat(records.decisions(caseFiles.byReference(before.getBusinessKey())))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.getOutcome()).isEqualTo("REFUSE");
                    assertThat(refusal.getLastAssessmentOn()).isNull();
                });
    }
}
