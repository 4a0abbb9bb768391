package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.EducationOtherwise;
import org.sendcasework.assessment.internal.FamilyRepresentations;
import org.sendcasework.assessment.internal.NewRepresentation;
import org.sendcasework.assessment.internal.PlanNaming;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A case whose model and forms are older than the ways back and the final plan's own words: the same rules hold for it,
 * and what its forms do not ask is recorded on the page of the case.
 */
@CaseworkTest
class PlansBegunBeforeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEWER =
            Pattern.compile("section[A-K]\\d?|because[A-K]\\d?|notTakenUp.*|way|moreSettings"
                    + "|otherSetting|nothingMore.*|meetingOutcome|givenUp.*|otherwise.*|\\w+Settings");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SERVED = LocalDate.of(2026, 11, 30);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 14);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FamilyRepresentations representations;

    @Autowired
    private PlanNaming naming;

    @Autowired
    private PlanVersions plans;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private TestSettings settings;

    private String deployment;
    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aCaseOfTheEarlierModel() throws IOException {
        DeploymentBuilder earlier = repository.createDeployment();
        earlier.addString("ehc-needs-assessment.bpmn", withoutWaysBack());
        earlier.addString("panel-decision.bpmn", Files.readString(Path.of("processes/panel-decision.bpmn")));
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form : forms.toList()) {
                earlier.addString(form.getFileName().toString(), older(form));
            }
        }
        deployment = earlier.deploy().getId();
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue");
        steps.today(SERVED);
        steps.submit(instance, "draft-the-plan");
        steps.submit(instance, "serve-the-draft", "sentOn", "-", "servedOn", SERVED.toString());
    }

    private static String withoutWaysBack() throws IOException {
        String model = Files.readString(Path.of("processes/ehc-needs-assessment.bpmn"));
        for (String id : List.of("setting-asked-for", "draft-to-change")) {
            model = model.replaceAll("(?s)<bpmn:boundaryEvent id=\"" + id + "\".*?</bpmn:boundaryEvent>", "")
                    .replaceAll("<bpmn:sequenceFlow id=\"" + id + "-to-[a-z-]+\"[^>]*/>", "")
                    .replaceAll("<bpmn:incoming>" + id + "-to-[a-z-]+</bpmn:incoming>", "")
                    .replaceAll("(?s)<bpmndi:BPMNShape id=\"" + id + "_di\".*?</bpmndi:BPMNShape>", "")
                    .replaceAll("(?s)<bpmndi:BPMNEdge id=\"" + id + "-to-[a-z-]+_di\".*?</bpmndi:BPMNEdge>", "");
        }
        return model;
    }

    /** The form without what it did not ask for before. */
    private static String older(Path file) throws IOException {
        String name = file.getFileName().toString();
        ObjectNode form = (ObjectNode) JSON.readTree(file.toFile());
        if (name.equals("draft-the-plan.form")) {
            return form.toString();
        }
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode component : form.path("components")) {
            if (!NEWER.matcher(component.path("key").asText()).matches()) {
                if (component.path("conditional").path("hide").asText().contains("meetingOutcome")) {
                    ((ObjectNode) component).remove("conditional");
                }
                kept.add(component);
            }
        }
        form.set("components", kept);
        String text = form.toString();
        return name.equals("serve-the-draft.form") ? text.replace("\"sentOn\"", "\"servedOn\"") : text;
    }

    @AfterEach
    void forgetTheEarlierModel() {
        repository.deleteDeployment(deployment, true);
    }

    private void reply(Object... fields) {
        steps.submit(
                instance,
                "record-representations",
                with(fields, "way", "-", "nothingMore", "-", "nothingMoreShownBy", "-"));
    }

    private static Object[] with(Object[] fields, Object... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray();
    }

    private void consultNone() {
        steps.submit(
                instance,
                "choose-settings-to-consult",
                "noConsultation",
                true,
                "noConsultationReason",
                "A type is enough");
    }

    private void typeOnly() {
        consultNone();
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "TYPE_ONLY",
                "settingType",
                "Mainstream school",
                "familyPreferenceRefused",
                "NO");
    }

    private void further(String urn, String nothingMore) {
        representations.recordFurther(
                reference,
                new NewRepresentation(
                        "AGREED",
                        SERVED,
                        "EMAIL",
                        null,
                        false,
                        urn == null ? List.of() : List.of(urn),
                        null,
                        false,
                        nothingMore));
    }

    @Test
    void itWaitsForTheFifteenDaysAndAnswersTheFamilyOnThePage() {
        reply("reply", "CHANGES", "representations", "Please say how often.");
        typeOnly();
        assertThatThrownBy(() -> steps.submit(instance, "finalise-the-plan"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("2026-12-14");
        steps.today(LAST_DAY.plusDays(1));
        assertThatThrownBy(() -> steps.submit(instance, "finalise-the-plan"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("say which section takes them up");

        var said = representations.of(caseFiles.byReference(reference)).get(0);
        representations.notTakenUp(reference, said.getId(), "The advice names no frequency.");
        steps.submit(instance, "finalise-the-plan");
        assertThat(instance).isEnded();
    }

    @Test
    void itGoesBackToConsultASettingThatIsAskedForLater() {
        String later = settings.school();
        reply();
        typeOnly();
        assertThat(instance).isWaitingAt("finalise-the-plan");
        further(later, null);

        assertThat(instance).isWaitingAt("choose-settings-to-consult");
        assertThat(steps.tasksOfCase(reference, "finalise-the-plan")).isEmpty();
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(later));
        steps.submit(instance, "answer-consultation");
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "SETTING",
                "namedSettingUrn",
                later,
                "familyPreferenceRefused",
                "NO");
        further(null, "E-mail of the parent");
        steps.submit(instance, "finalise-the-plan");
        assertThat(instance).isEnded();
    }

    @Test
    void itsDraftIsChangedAndServedAgain() {
        reply();
        typeOnly();
        representations.changeTheDraft(reference, "Late advice");

        assertThat(instance).isWaitingAt("draft-the-plan");
        assertThat(steps.tasksOfCase(reference, "finalise-the-plan")).isEmpty();
    }

    @Test
    void educationOtherwiseIsRecordedOnThePageBeforeItsFormNamesIt() {
        reply();
        consultNone();
        assertThatThrownBy(() -> elsewhere())
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("section 61");
        naming.recordSection61(reference, new EducationOtherwise("Groups stop all learning.", "The parent", SERVED));

        elsewhere();
        assertThat(instance).isWaitingAt("finalise-the-plan");
        assertThat(plans.latest(caseFiles.byReference(reference)).orElseThrow().getOtherwiseConsulted())
                .isEqualTo("The parent");
    }

    private void elsewhere() {
        steps.submit(instance, "decide-what-the-plan-names", "named", "ELSEWHERE", "familyPreferenceRefused", "NO");
    }
}
