package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages on which a case is ended, its end taken back, a refusal changed and a fact corrected. */
@CaseworkTest
class TakingBackPagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private CaseFiles caseFiles;

    private static RequestPostProcessor caseworker() {
        return user("wendy").authorities(new SimpleGrantedAuthority("GROUP_caseworkers"));
    }

    private static RequestPostProcessor manager() {
        return user("morgan").authorities(new SimpleGrantedAuthority("GROUP_managers"));
    }

    private CaseFile caseFile(String reference) {
        return caseFiles.byReference(reference);
    }

    private ResultActions end(String reference, String path, LocalDate on) throws Exception {
        return mvc.perform(post("/cases/" + reference + path)
                .param("outcome", "WITHDRAWN")
                .param("on.day", String.valueOf(on.getDayOfMonth()))
                .param("on.month", String.valueOf(on.getMonthValue()))
                .param("on.year", String.valueOf(on.getYear()))
                .param("reason", "The school told us")
                .param("version", caseFile(reference).getVersion().toString())
                .with(caseworker())
                .with(csrf()));
    }

    @Test
    void endingACaseAsksTwiceNamesWhatWasMissedAndIsTakenBackByAManager() throws Exception {
        steps.today(RECEIVED);
        String reference = steps.request(RECEIVED).getBusinessKey();
        LocalDate late = RECEIVED.plusWeeks(7);
        steps.letTimePass(reference, late);

        end(reference, "/end/preview", late)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is changed yet")))
                .andExpect(content().string(containsString("Dates that were missed")))
                .andExpect(content().string(containsString("Check the request and acknowledge it")))
                .andExpect(content().string(containsString("Confirm the withdrawal to the family")));
        assertThat(caseFile(reference).isOpen()).isTrue();
        end(reference, "/end/preview", late.plusDays(1))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("The school told us</textarea>")));
        end(reference, "/end", late).andExpect(flash().attributeExists("done"));

        mvc.perform(get("/cases/" + reference).with(caseworker()))
                .andExpect(content().string(containsString("Missed")))
                .andExpect(content().string(not(containsString("Take back the end"))));
        mvc.perform(get("/cases/" + reference).with(manager()))
                .andExpect(content().string(containsString("Take back the end of the case")));
        mvc.perform(get("/cases/" + reference + "/end/take-back").with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Check the request and acknowledge it")))
                .andExpect(content().string(containsString("(has passed)")))
                .andExpect(content().string(not(containsString("name=\"familyTold\""))));
        mvc.perform(takeBack(reference).with(caseworker())).andExpect(status().isForbidden());
        assertThat(caseFile(reference).isOpen()).isFalse();
        mvc.perform(takeBack(reference).param("why", " ").with(manager())).andExpect(status().isBadRequest());
        mvc.perform(takeBack(reference).param("why", "Another child").with(manager()))
                .andExpect(flash().attributeExists("done"));
        assertThat(caseFile(reference).isOpen()).isTrue();
        mvc.perform(get("/cases/" + reference + "/end/take-back").with(manager()))
                .andExpect(content().string(containsString("no early end that can be taken back")));
    }

    @Test
    void aGroundOnWhichNoAssessmentIsOwedIsShownWithItsAuthorityBeforeItIsConfirmed() throws Exception {
        steps.today(RECEIVED);
        String reference =
                steps.request(RECEIVED, "childFamilyName", "Sample-Elsewhere").getBusinessKey();
        mvc.perform(get("/cases/" + reference + "/end").with(caseworker()))
                .andExpect(content().string(containsString("it is no refusal to assess")));

        endOn("OUTSIDE_AGE", "", reference, "/end/preview")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("means an age of 8")));
        endOn("NOT_IN_AREA", " ", reference, "/end/preview").andExpect(status().isBadRequest());
        endOn("NOT_IN_AREA", "Brackenshire", reference, "/end/preview")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Brackenshire")))
                .andExpect(content().string(containsString("Pass the request on and tell the family")));
        assertThat(caseFile(reference).isOpen()).isTrue();
        endOn("NOT_IN_AREA", "Brackenshire", reference, "/end").andExpect(flash().attributeExists("done"));

        mvc.perform(get("/cases/" + reference).with(caseworker()))
                .andExpect(content().string(containsString("Passed on to Brackenshire.")));
    }

    private ResultActions endOn(String outcome, String authority, String reference, String path) throws Exception {
        return mvc.perform(post("/cases/" + reference + path)
                .param("outcome", outcome)
                .param("authority", authority)
                .param("on.day", String.valueOf(RECEIVED.getDayOfMonth()))
                .param("on.month", String.valueOf(RECEIVED.getMonthValue()))
                .param("on.year", String.valueOf(RECEIVED.getYear()))
                .param("reason", "The register of addresses")
                .param("version", caseFile(reference).getVersion().toString())
                .with(caseworker())
                .with(csrf()));
    }

    private MockHttpServletRequestBuilder takeBack(String reference) {
        return post("/cases/" + reference + "/end/take-back")
                .param("version", caseFile(reference).getVersion().toString())
                .with(csrf());
    }

    @Test
    void aRefusalIsChangedFromTheClosedCase() throws Exception {
        LocalDate notice = LocalDate.of(2026, 10, 1);
        String reference = disputes.refused(notice);
        String page = "/cases/" + reference + "/changed-decision";

        mvc.perform(get("/cases/" + reference).with(manager()))
                .andExpect(content().string(containsString("href=\"" + page + "\"")))
                .andExpect(content().string(containsString("Decided on 1 October 2026 by")));
        mvc.perform(get(page).with(manager())).andExpect(status().isOk());
        mvc.perform(change(page, reference, "").with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter who decided")));
        mvc.perform(change(page, reference, "Jo Lead").with(caseworker())).andExpect(status().isForbidden());
        assertThat(caseFile(reference).isOpen()).isFalse();
        mvc.perform(change(page, reference, "Jo Lead").with(manager())).andExpect(flash().attributeExists("done"));

        assertThat(caseFile(reference).isOpen()).isTrue();
        mvc.perform(get("/cases/" + reference).with(manager()))
                .andExpect(content().string(containsString("Changed by the authority itself on 1 October 2026")))
                .andExpect(content().string(containsString("Decided by Jo Lead")))
                .andExpect(content().string(not(containsString("href=\"" + page + "\""))));
        mvc.perform(get("/cases/" + reference + "/disputes").with(manager()))
                .andExpect(content().string(containsString("The authority changed the decision")));
    }

    private MockHttpServletRequestBuilder change(String page, String reference, String who) {
        return post(page)
                .param("decidedBy", who)
                .param("decidedOn.day", "1")
                .param("decidedOn.month", "10")
                .param("decidedOn.year", "2026")
                .param("evidence", "A new report.")
                .param("reasons", "We looked again.")
                .param("version", caseFile(reference).getVersion().toString())
                .with(csrf());
    }

    @Test
    void aFactOfAClosedCaseIsCorrectedAfterAPreviewAndItsHistoryIsShown() throws Exception {
        String reference = disputes.refused(LocalDate.of(2026, 10, 1));
        String page = "/cases/" + reference + "/facts";

        mvc.perform(get(page).with(caseworker()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(page + "/date-received")))
                .andExpect(content().string(containsString("None.")));
        for (String kind : new String[] {"/family-name", "/contact-address", "/preferred-contact", "/date-received"}) {
            mvc.perform(get(page + kind).with(caseworker())).andExpect(status().isOk());
        }
        mvc.perform(get(page + "/family-name").with(caseworker()))
                .andExpect(content().string(containsString("name=\"corrected\"")))
                .andExpect(content().string(not(containsString("name=\"day.day\""))));
        mvc.perform(get(page + "/shoe-size").with(caseworker())).andExpect(status().isNotFound());
        mvc.perform(received(page + "/date-received/preview", reference, "31", "2"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("value=\"31\"")));
        mvc.perform(received(page + "/date-received/preview", reference, "30", "8"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is changed yet")))
                .andExpect(content().string(containsString("30 August 2026")))
                .andExpect(content().string(containsString("due Sun 11 Oct 2026")));
        assertThat(caseFile(reference).getDateReceived()).isEqualTo(LocalDate.of(2026, 9, 1));
        mvc.perform(received(page + "/date-received", reference, "30", "8")).andExpect(flash().attributeExists("done"));

        assertThat(caseFile(reference).getDateReceived()).isEqualTo(LocalDate.of(2026, 8, 30));
        mvc.perform(get(page).with(caseworker())).andExpect(content().string(containsString("The post book")));
    }

    private MockHttpServletRequestBuilder received(String page, String reference, String day, String month) {
        return post(page)
                .param("day.day", day)
                .param("day.month", month)
                .param("day.year", "2026")
                .param("reason", "The post book")
                .param("version", caseFile(reference).getVersion().toString())
                .with(caseworker())
                .with(csrf());
    }
}
