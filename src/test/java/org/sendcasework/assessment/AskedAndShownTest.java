package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.GraduatedResponse;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** What people answered in one step stands before those who act on it in the next, and before nobody else. */
@CaseworkTest
class AskedAndShownTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private FormService forms;

    @Autowired
    private TestSettings settings;

    private ProcessInstance instance;

    @BeforeEach
    void aRequest() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED, "childPostcode", "AB1 2CD", "parentPhone", "01234 567890");
    }

    private String page(String address, String... groups) throws Exception {
        return mvc.perform(get(address)
                        .with(user("reader")
                                .authorities(List.of(groups).stream()
                                        .map(group -> new SimpleGrantedAuthority("GROUP_" + group))
                                        .toList())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String caseFile() throws Exception {
        return page("/cases/" + instance.getBusinessKey(), Groups.CASEWORKERS);
    }

    private String papersOn(String taskKey) {
        return papersOn(steps.task(instance, taskKey));
    }

    private String papersOn(Task task) {
        return String.valueOf(forms.getTaskFormVariables(task.getId()).get("casePapers"));
    }

    private void uptoTheDecision() {
        steps.submit(instance, "check-and-acknowledge");
        steps.submit(
                instance, "record-family-views", "parentViews", "She is tired.", "childViews", "I like the garden.");
        steps.submit(
                instance,
                "consider-the-evidence",
                "graduatedResponse",
                List.of("FAMILY_INVOLVED"),
                "judgementReason",
                "Two cycles are shown.");
    }

    private void uptoTheDraft() {
        uptoTheDecision();
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(
                instance,
                "choose-advisers",
                "advisersToAsk",
                List.of("PARENT_VIEWS", "EDUCATIONAL", "MEDICAL", "PSYCHOLOGICAL"),
                "existingAdvice",
                List.of("SOCIAL_CARE"),
                "earlierDocumentE",
                "Child and family assessment by Sal Rowan",
                "earlierDocumentOnE",
                steps.todayText(),
                "earlierAdviserE",
                "Sal Rowan, social worker",
                "earlierAdviserOnE",
                steps.todayText(),
                "earlierFamilyE",
                "Robin Sample",
                "earlierFamilyOnE",
                steps.todayText());
        steps.tasksOfCase(instance.getBusinessKey(), "give-advice")
                .forEach(task -> steps.submit(task, "discussedWithFamily", true));
        steps.submit(instance, "decide-whether-to-issue");
    }

    @Test
    void theViewsOfParentAndChildAreReadInTheCaseFileAndWhereItIsDecided() throws Exception {
        uptoTheDecision();

        assertThat(caseFile())
                .contains("Parent or carer", "She is tired.", "Child or young person", "I like the garden.")
                .contains("The family took part", "Two cycles are shown.");
        assertThat(papersOn("decide-whether-to-assess"))
                .contains("**Parent or carer:** She is tired.", "**Child or young person:** I like the garden.")
                .contains("The family took part");
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
        for (Task task : steps.tasksOfCase(instance.getBusinessKey(), "give-advice")) {
            assertThat(forms.getTaskFormVariables(task.getId()).toString())
                    .as("an adviser sees the request, not the papers of others")
                    .doesNotContain("I like the garden.");
            steps.submit(task);
        }
        assertThat(papersOn("decide-whether-to-issue")).contains("I like the garden.", "The advice");
        steps.submit(instance, "decide-whether-to-issue");
        assertThat(papersOn("draft-the-plan")).contains("I like the garden.");
        assertThat(page("/cases/" + instance.getBusinessKey(), Groups.HEALTH)).doesNotContain("I like the garden.");
    }

    @Test
    void viewsThatNeverCameShowHowTheFamilyWasAsked() throws Exception {
        steps.submit(instance, "check-and-acknowledge");
        steps.submit(
                instance, "record-family-views", "viewsReceived", "NOT_RECEIVED", "howAsked", "Called on two days.");
        assertThat(caseFile()).contains("How and when we asked", "Called on two days.");
        assertThat(papersOn("consider-the-evidence")).contains("Called on two days.");
    }

    @Test
    void theFamilysPhoneNumberStaysAndIsShownWithTheRestOfItsContact() throws Exception {
        Task task = steps.task(instance, "check-and-acknowledge");
        assertThat(forms.getTaskFormVariables(task.getId())).containsEntry("parentPhone", "01234 567890");
        steps.submit(task, "parentPhone", "01234 999999", "parentAddress", "1 Mill Lane");
        assertThat(caseFile()).contains("01234 999999", "1 Mill Lane", "AB1 2CD");
    }

    @Test
    void theReplyToTheDraftIsReadWhereThePlanIsDecidedAndChanged() throws Exception {
        uptoTheDraft();
        assertThat(caseFile()).contains("Discussed with the family", "Child and family assessment by Sal Rowan");
        assertThat(papersOn("draft-the-plan")).contains("Discussed with the family");
        steps.submit(instance, "draft-the-plan");
        steps.submit(instance, "serve-the-draft");
        steps.submit(
                instance,
                "record-representations",
                "reply",
                "CHANGES",
                "representations",
                "More speech therapy, please.",
                "meetingAsked",
                true,
                "personalBudgetAsked",
                true);
        steps.submit(instance, "hold-meeting", "attended", "Parent and Sam", "agreed", "Two sessions a week.");
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(settings.school()));
        steps.submit(
                steps.tasksOfCase(instance.getBusinessKey(), "answer-consultation")
                        .get(0),
                "reply",
                "CANNOT_MEET",
                "reasonCode",
                "FULL",
                "reasonText",
                "No place in year 3.");

        assertThat(papersOn("decide-what-the-plan-names"))
                .contains("More speech therapy, please.", "Asks for a personal budget")
                .contains("Two sessions a week. There were: Parent and Sam")
                .contains("Cannot meet, answered on 7 September 2026", "Ground: Full. No place in year 3.");
        assertThat(caseFile())
                .contains("More speech therapy, please.", "There were: Parent and Sam", "answered on 7 September 2026");
        steps.submit(instance, "decide-what-the-plan-names", "nextStep", "CHANGE_DRAFT");
        assertThat(papersOn("draft-the-plan")).contains("More speech therapy, please.");
        steps.submit(instance, "draft-the-plan", "changeSummary", "Section F has two sessions now.");
        assertThat(caseFile()).contains("Section F has two sessions now.");
    }

    @Test
    void whatWasConfirmedWithAStepIsInTheCaseFileInTheWordsOfTheForm() throws Exception {
        uptoTheDraft();
        steps.submit(instance, "draft-the-plan");
        steps.submit(instance, "serve-the-draft");
        assertThat(caseFile()).contains("What was confirmed").contains("All the advice that came was considered");
    }

    @Test
    void theWordsOfTheGraduatedResponseAreThoseOfTheForm() throws Exception {
        JsonNode fields = new ObjectMapper()
                .readTree(Path.of("forms/consider-the-evidence.form").toFile())
                .path("components");
        for (JsonNode field : fields) {
            if (field.path("key").asText().equals("graduatedResponse")) {
                assertThat(field.path("values")).hasSameSizeAs(GraduatedResponse.values());
                field.path("values").forEach(option -> assertThat(
                                GraduatedResponse.valueOf(option.path("value").asText())
                                        .words())
                        .isEqualTo(option.path("label").asText()));
            }
        }
    }
}
