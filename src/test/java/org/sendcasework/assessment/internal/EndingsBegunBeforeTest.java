package org.sendcasework.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A case whose model and forms know none of the newer grounds ends on them all the same, and is told of them truly. */
@CaseworkTest
class EndingsBegunBeforeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NEWER =
            List.of("planInForceSince", "planNotInForceWhy", "lastAssessedOn", "ageCheckedHow");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private DeadlineLedger ledger;

    private String deployment;

    @BeforeEach
    void theEarlierModel() throws IOException {
        String model = Files.readString(Path.of("processes/ehc-needs-assessment.bpmn"))
                .replace("${endGround == 'WITHDRAWN'}", "${endReason == 'WITHDRAWN'}")
                .replace("${endGround == 'MOVED_AWAY'}", "${endReason == 'MOVED_AWAY'}")
                .replaceAll("\\$\\{endGround == '[A-Z_]+'}", "\\${false}")
                .replace("${planInForce}", "${false}");
        DeploymentBuilder earlier = repository.createDeployment();
        earlier.addString("ehc-needs-assessment.bpmn", model);
        earlier.addString("panel-decision.bpmn", Files.readString(Path.of("processes/panel-decision.bpmn")));
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form : forms.toList()) {
                earlier.addString(form.getFileName().toString(), older(form));
            }
        }
        deployment = earlier.deploy().getId();
        steps.today(RECEIVED);
    }

    private static String older(Path file) throws IOException {
        ObjectNode form = (ObjectNode) JSON.readTree(file.toFile());
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode component : form.path("components")) {
            if (!NEWER.contains(component.path("key").asText())) {
                kept.add(component);
            }
        }
        form.set("components", kept);
        return form.toString();
    }

    @AfterEach
    void forgetTheEarlierModel() {
        repository.deleteDeployment(deployment, true);
    }

    private void end(CaseFile caseFile, CaseOutcome outcome, String authority) {
        ending.end(
                caseFile.getReference(),
                new NewEnding(outcome, RECEIVED, "The register shows it", null, authority),
                caseFile.getVersion());
    }

    private List<NoticeKind> told(ProcessInstance instance) {
        return records.notices(caseFiles.byReference(instance.getBusinessKey())).stream()
                .map(Notice::getKind)
                .toList();
    }

    @Test
    void aRequestThatIsNotOursIsPassedOnByTheTaskThatTellsAnotherAuthority() {
        ProcessInstance instance = steps.request(RECEIVED, "childFamilyName", "Sample-Before");
        end(caseFiles.byReference(instance.getBusinessKey()), CaseOutcome.NOT_IN_AREA, "Brackenshire");

        assertThat(instance).isWaitingAt("tell-the-new-authority").hasNotPassed("died");
        steps.submit(instance, "tell-the-new-authority");
        assertThat(instance).isEnded();
        assertThat(told(instance))
                .containsOnly(NoticeKind.PASSED_ON)
                .as("to the authority and to the family")
                .hasSize(2);
    }

    @Test
    void anAgeThatIsNotCoveredIsToldByTheTaskThatConfirmsAnEnd() {
        ProcessInstance instance =
                steps.request(RECEIVED, "route", "YOUNG_PERSON", "childDateOfBirth", "2001-09-08", "parentName", "-");
        steps.today(RECEIVED.plusDays(1));
        CaseFile caseFile = caseFiles.byReference(instance.getBusinessKey());
        ending.end(
                caseFile.getReference(),
                new NewEnding(CaseOutcome.OUTSIDE_AGE, RECEIVED.plusDays(1), "25 today", null, null),
                caseFile.getVersion());

        assertThat(instance).isWaitingAt("confirm-the-withdrawal").hasNotPassed("died");
        steps.submit(instance, "confirm-the-withdrawal", "confirmation", "The law covers people under 25.");
        assertThat(told(instance)).containsExactly(NoticeKind.OUTSIDE_AGE);
    }

    @Test
    void aFormThatDoesNotAskForAPlanLeavesTheRequestAFirstOne() {
        ProcessInstance instance = steps.request(RECEIVED);
        steps.submit(instance, "check-and-acknowledge", "planNotInForceWhy", "-");

        assertThat(instance).hasPassed("notify-those-who-must-know");
        assertThat(ledger.find(instance.getBusinessKey(), AssessmentRules.DECIDE)
                        .orElseThrow()
                        .getDueDate())
                .isEqualTo(RECEIVED.plusWeeks(6));
    }
}
