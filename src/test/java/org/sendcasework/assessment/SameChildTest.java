package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.PossibleSameChild;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.casefile.SameChildren;
import org.sendcasework.casefile.TimelineEntry;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A second request for a child, and a request for a twin: shown with what they have in common, decided by a person. */
@CaseworkTest
class SameChildTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private SameChildren sameChildren;

    @Autowired
    private AssessmentRequests requests;

    @Autowired
    private FormService forms;

    /** A family that no other test knows. */
    private final String family = "Twinworth" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    private String first;

    @BeforeEach
    void aRequest() {
        steps.today(RECEIVED);
        first = request("Alex").getBusinessKey();
        steps.today(RECEIVED.plusDays(30));
    }

    private ProcessInstance request(String given) {
        return steps.request(
                RECEIVED.plusDays(first == null ? 0 : 30), "childGivenName", given, "childFamilyName", family);
    }

    private CaseFile caseFile(String reference) {
        return caseFiles.byReference(reference);
    }

    private static RequestPostProcessor in(String group) {
        return user("wendy").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }

    private ResultActions say(String reference, String other, String answer, Integer seen) throws Exception {
        return mvc.perform(post("/cases/" + reference + "/same-child/" + other)
                .param("answer", answer)
                .param("version", seen.toString())
                .with(csrf())
                .with(in("caseworkers")));
    }

    @Test
    void aSecondRequestShowsTheFirstAndWhyAndTicksNothing() throws Exception {
        ProcessInstance second = request("Alex");

        VariableMap shown = forms.getTaskFormVariables(
                steps.task(second, "check-and-acknowledge").getId());
        assertThat(shown.get("taskHint").toString()).contains(first + " (same name and date of birth)");
        assertThat(shown).doesNotContainKey("earlierRequest");
        mvc.perform(get("/cases/" + second.getBusinessKey()).with(in("caseworkers")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Other cases that may be about this child"),
                                containsString("Same name and date of birth"),
                                containsString("Not compared yet"),
                                containsString("/same-child/" + first))));
        steps.submit(second, "check-and-acknowledge");
        assertThat(caseFile(second.getBusinessKey()).isEarlierRequest())
                .as("nobody said so")
                .isFalse();
    }

    @Test
    void aTwinIsCalledPossiblyATwin() {
        ProcessInstance twin = request("Robin");

        assertThat(sameChildren.inWords(caseFile(twin.getBusinessKey())))
                .isEqualTo(first + " (same family name and date of birth; another given name: possibly a twin)");
    }

    @Test
    void aNameThatIsWrittenInAnotherWayIsFoundAndADayThatWasMistypedByTheHome() {
        String written = steps.request(RECEIVED, "childFamilyName", "O'" + family + "-Ex", "childPostcode", "TW1 4XQ")
                .getBusinessKey();
        String otherwise =
                steps.request(RECEIVED, "childFamilyName", "O" + family + " ex").getBusinessKey();
        String mistyped = steps.request(
                        RECEIVED,
                        "childFamilyName",
                        "O'" + family + "-Ex",
                        "childDateOfBirth",
                        "2018-03-05",
                        "childPostcode",
                        "tw14xq")
                .getBusinessKey();

        assertThat(sameChildren.inWords(caseFile(written)))
                .contains(
                        otherwise + " (same name and date of birth)",
                        mistyped + " (same name and postcode; another date of birth: one of the two may be wrong)");
    }

    @Test
    void whoComparesSaysThatItIsTheSameChildAndBothCasesKeepWhoSaidSo() throws Exception {
        ProcessInstance second = request("Alex");
        String reference = second.getBusinessKey();
        Integer seen = caseFile(reference).getVersion();

        say(reference, first, "", seen)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Select whether it is the same child")));
        say(reference, first, "PERHAPS", seen).andExpect(status().isBadRequest());
        assertThat(compared(reference).compared())
                .as("what was refused is not kept")
                .isNull();
        mvc.perform(get("/cases/" + reference + "/same-child/" + first).with(in("caseworkers")))
                .andExpect(content().string(not(containsString("checked=\"checked\""))));

        say(reference, first, "SAME_CHILD", seen).andExpect(flash().attributeExists("done"));

        assertThat(caseFile(reference).isEarlierRequest()).isTrue();
        assertThat(caseFile(first).isEarlierRequest()).as("it was the first").isFalse();
        assertThat(compared(reference).compared().getComparedBy()).isEqualTo("wendy");
        assertThat(compared(first).isSameChild()).as("seen from the other case").isTrue();
        assertThat(noted(reference)).contains(first, "same child");
        assertThat(noted(first)).contains(reference, "same child");
        mvc.perform(get("/cases/" + first).with(in("caseworkers")))
                .andExpect(content().string(containsString("Same child, wendy")));

        steps.submit(second, "check-and-acknowledge");
        assertThat(caseFile(reference).isEarlierRequest())
                .as("the acknowledgement keeps what was found")
                .isTrue();
        say(reference, first, "OTHER_CHILD", seen).andExpect(status().isConflict());
        assertThat(caseFile(reference).isEarlierRequest()).isTrue();

        say(first, reference, "OTHER_CHILD", caseFile(first).getVersion()).andExpect(flash().attributeExists("done"));
        assertThat(caseFile(reference).isEarlierRequest())
                .as("it was a twin after all")
                .isFalse();
    }

    private PossibleSameChild compared(String reference) {
        return sameChildren.of(caseFile(reference)).get(0);
    }

    private String noted(String reference) {
        return records.timeline(caseFile(reference)).stream()
                .filter(line -> "SAME_CHILD".equals(line.getKind()))
                .map(TimelineEntry::getText)
                .reduce("", String::concat);
    }

    @Test
    void aRequestThatAnotherProgramOrAnImportBringsIsNotedInTheSameWay() {
        CaseFile brought = requests.register(new NewCase(
                RECEIVED.plusDays(30),
                RequestRoute.PARENT,
                "Pat Example",
                "Please assess Alex.",
                "alex",
                family.toUpperCase(Locale.UK),
                LocalDate.of(2018, 5, 3),
                null,
                null,
                null,
                null));

        assertThat(noted(brought.getReference())).contains(first + " (same name and date of birth)");
        assertThat(caseFile(brought.getReference()).isEarlierRequest()).isFalse();
        assertThat(noted(first)).as("nothing is said about the first").isEmpty();
    }

    @Test
    void caseworkersCompareOthersReadAndAStrangersCaseIsNotCompared() throws Exception {
        String second = request("Alex").getBusinessKey();
        String stranger = steps.request(RECEIVED, "childFamilyName", family + "x", "childGivenName", "Kim")
                .getBusinessKey();

        mvc.perform(get("/cases/" + second + "/same-child").with(in("panel")))
                .andExpect(content().string(allOf(containsString(first), not(containsString(">Compare<")))));
        mvc.perform(post("/cases/" + second + "/same-child/" + first)
                        .param("answer", "SAME_CHILD")
                        .with(csrf())
                        .with(in("panel")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/cases/" + second + "/same-child/" + stranger).with(in("caseworkers")))
                .andExpect(status().isNotFound());
        say(second, stranger, "SAME_CHILD", caseFile(second).getVersion()).andExpect(status().isNotFound());
    }
}
