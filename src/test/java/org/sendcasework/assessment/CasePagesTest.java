package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Document;
import org.sendcasework.casefile.Documents;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The case file page: what it shows, and the changes a person makes there. */
@CaseworkTest
class CasePagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final byte[] PDF = "%PDF-1.4\n%\u00e2\u00e3\n1 0 obj".getBytes();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseRecords records;

    private String reference;

    @BeforeEach
    void aCase() {
        steps.today(RECEIVED);
        ProcessInstance instance = steps.request(RECEIVED, "childFamilyName", "Pagesworth");
        reference = instance.getBusinessKey();
    }

    private static RequestPostProcessor caseworker() {
        return user("wendy").authorities(new SimpleGrantedAuthority("GROUP_caseworkers"));
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(reference);
    }

    @Test
    void theCaseFileShowsItsDatesAndItsHistoryAndIsFoundByName() throws Exception {
        mvc.perform(get("/cases/" + reference).with(caseworker()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mon 19 Oct 2026")))
                .andExpect(content().string(containsString("SEND Regulations 2014 r.13(2)")))
                .andExpect(content().string(containsString("Request received")));
        mvc.perform(get("/cases").param("q", "pagesworth").with(caseworker()))
                .andExpect(content().string(containsString(reference)));
        mvc.perform(get("/cases/EHC-1999-000001").with(caseworker())).andExpect(status().isNotFound());
    }

    @Test
    void aDocumentIsKeptWhenItIsWhatItSays() throws Exception {
        add("report.pdf", PDF).andExpect(flash().attributeExists("done"));
        add("report.pdf", "MZ\u0090\u0000 no pdf at all".getBytes())
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#file\"")))
                .andExpect(content().string(containsString("value=\"School report\"")));
        add("empty.pdf", new byte[0])
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("The file is empty")));
        add("", new byte[0]).andExpect(content().string(containsString("Select a file")));

        assertThat(documents.of(caseFile())).hasSize(1);
        Document kept = documents.of(caseFile()).get(0);
        mvc.perform(get("/cases/" + reference + "/documents/" + kept.getId()).with(caseworker()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes(PDF));
    }

    private ResultActions add(String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/cases/" + reference + "/documents")
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .param("title", "School report")
                .with(caseworker())
                .with(csrf()));
    }

    @Test
    void aCaseIsEndedOnThePage() throws Exception {
        mvc.perform(get("/cases/" + reference + "/end").with(caseworker())).andExpect(status().isOk());
        end("The school told us", "99")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Check what changed")))
                .andExpect(content().string(containsString("The school told us</textarea>")));
        end("", caseFile().getVersion().toString())
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#reason\"")))
                .andExpect(content().string(containsString("id=\"on-year\" name=\"on.year\" value=\"2026\"")));
        assertThat(caseFile().isOpen()).isTrue();
        end("The school told us", caseFile().getVersion().toString()).andExpect(flash().attributeExists("done"));
        assertThat(caseFile().isOpen()).isFalse();
    }

    private ResultActions end(String reason, String version) throws Exception {
        return mvc.perform(post("/cases/" + reference + "/end")
                .param("outcome", "DIED")
                .param("on.day", "7")
                .param("on.month", "9")
                .param("on.year", "2026")
                .param("reason", reason)
                .param("version", version)
                .with(caseworker())
                .with(csrf()));
    }

    @Test
    void theCaseFileStartsWithItsNextStatutoryDeadlineAndTheDaysLeft() throws Exception {
        mvc.perform(get("/cases/" + reference).with(caseworker()))
                .andExpect(content().string(matchesPattern("(?s).*Next statutory deadline.*42 days left.*Contents.*")));
        steps.today(LocalDate.of(2026, 10, 21));
        mvc.perform(get("/cases/" + reference).with(caseworker()))
                .andExpect(content().string(matchesPattern("(?s).*Next statutory deadline.*2 days late.*Contents.*")));
    }

    @Test
    void theHistoryIsShortOnTheCaseFileAndPagedOnItsPage() throws Exception {
        for (int line = 1; line <= 40; line++) {
            records.note(caseFile(), "NOTE", "Line " + line + " of the history");
        }
        mvc.perform(get("/cases/" + reference).with(caseworker()))
                .andExpect(content().string(containsString("Line 31 of the history")))
                .andExpect(content().string(not(containsString("Line 30 of the history"))));
        mvc.perform(get("/cases/" + reference + "/history").with(caseworker()))
                .andExpect(content().string(containsString("Showing 1 to 25 of")))
                .andExpect(content().string(containsString("Line 40 of the history")));
        mvc.perform(get("/cases/" + reference + "/history").param("page", "2").with(caseworker()))
                .andExpect(content().string(containsString("Line 1 of the history")))
                .andExpect(content().string(not(containsString("Line 40 of the history"))));
    }

    @Test
    void theListOfCasesHasPagesThatKeepTheSearch() throws Exception {
        steps.request(RECEIVED, "childFamilyName", "Pagesworth");
        // In the address, since the links keep what stands there
        mvc.perform(get("/cases?q=pagesworth&size=1&sort=received,desc").with(caseworker()))
                .andExpect(content().string(containsString("Showing 1 to 1 of")))
                .andExpect(content().string(matchesPattern("(?s).*href=\"/cases\\?q=pagesworth[^\"]*page=2.*")));
        mvc.perform(get("/cases").param("team", "nonsense").with(caseworker())).andExpect(status().isBadRequest());
    }

    @Test
    void aPanelMemberReadsButDoesNotChange() throws Exception {
        RequestPostProcessor panel = user("pat").authorities(new SimpleGrantedAuthority("GROUP_panel"));
        mvc.perform(get("/cases/" + reference).with(panel)).andExpect(status().isOk());
        mvc.perform(post("/cases/" + reference + "/end").with(panel).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/cases/" + reference + "/end").with(caseworker())).andExpect(status().isForbidden());
    }
}
