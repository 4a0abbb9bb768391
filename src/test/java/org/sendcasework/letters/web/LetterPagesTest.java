package org.sendcasework.letters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.letters.ContactKind;
import org.sendcasework.letters.LetterContacts;
import org.sendcasework.letters.internal.LetterPreviews;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.LettersOfTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of the letters: previews with made-up data, and the contacts that letters name. */
@CaseworkTest
class LetterPagesTest {

    private static final String PAGE = "/settings/letters";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private LetterPreviews previews;

    @Autowired
    private LetterContacts contacts;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void leaveOtherTestsTheirContacts() {
        jdbc.sql("delete from letter_contact where recorded_by <> 'test'").update();
        LettersOfTests.enterContacts(jdbc);
    }

    private static RequestPostProcessor as(String group) {
        return user("somebody").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }

    @Test
    void aManagerSeesEachLetterWithWhatMustBeInIt() throws Exception {
        mvc.perform(get(PAGE).with(as("managers")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Harbour Mediation, telephone 01632 960100"),
                                containsString("Preview"),
                                containsString("In use"))));
        for (LetterPreviews.Edition edition : previews.all()) {
            mvc.perform(get(PAGE + "/{code}/{version}", edition.template().code(), 1)
                            .with(as("managers")))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Casey Archer"),
                                    containsString("Alex Sample"),
                                    containsString("EHC-2026-000123"))));
        }
        mvc.perform(get(PAGE + "/refusal-to-assess.family/1").with(as("managers")))
                .andExpect(content()
                        .string(allOf(
                                containsString("the time limits for an appeal"),
                                containsString("regulation 5(3)"),
                                containsString("The Tribunal must receive your appeal by 2 January 2027"))));
        mvc.perform(get(PAGE + "/final-plan.setting/1").with(as("managers")))
                .andExpect(content().string(not(containsString("Tribunal"))));
        mvc.perform(get(PAGE + "/refusal-to-assess.family/9").with(as("managers")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theHomePageSaysWhichContactsAreMissingToThoseWhoEnterThem() throws Exception {
        mvc.perform(get("/home").with(as("managers"))).andExpect(content().string(not(containsString("Missing:"))));

        jdbc.sql("delete from letter_contact where kind = 'LOCAL_OFFER'").update();
        mvc.perform(get("/home").with(as("managers")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Letters that must name a contact do not go until it is entered."),
                                containsString("Missing: Schools and colleges that are available."),
                                containsString("href=\"/settings/letters\""))));
        jdbc.sql("delete from letter_contact where kind = 'AUTHORITY'").update();
        mvc.perform(get("/home").with(as("managers")))
                .andExpect(content().string(containsString("No letter can go until the sender is entered.")));
        mvc.perform(get("/home").with(as("caseworkers"))).andExpect(content().string(not(containsString("Missing:"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworkers", "analysts", "health"})
    void othersDoNotKeepTheLetters(String group) throws Exception {
        mvc.perform(get(PAGE).with(as(group))).andExpect(status().isForbidden());
        mvc.perform(post(PAGE + "/contacts/authority").with(csrf()).with(as(group)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aManagerEntersAContactAndReadsWhatIsWrongWithIt() throws Exception {
        mvc.perform(post(PAGE + "/contacts/information-and-advice")
                        .with(csrf())
                        .with(as("managers"))
                        .param("name", "Ambershire Advice")
                        .param("phone", "none"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("must be a telephone number"), containsString("Ambershire Advice"))));
        assertThat(contacts.latest(ContactKind.INFORMATION_AND_ADVICE))
                .get()
                .extracting(contact -> contact.getName())
                .isEqualTo("Ambershire SENDIASS");

        mvc.perform(post(PAGE + "/contacts/information-and-advice")
                        .with(csrf())
                        .with(as("managers"))
                        .param("name", "Ambershire Advice")
                        .param("phone", "01632 960199"))
                .andExpect(redirectedUrl(PAGE));
        mvc.perform(get(PAGE + "/contacts/information-and-advice").with(as("managers")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Ambershire Advice, telephone 01632 960199"),
                                containsString("Ambershire SENDIASS"),
                                containsString("Entered by somebody"))));
        mvc.perform(get(PAGE + "/contacts/nobody").with(as("managers"))).andExpect(status().isNotFound());
    }

    @Test
    void theMediationAdviserIsChosenFromTheRegister() throws Exception {
        mvc.perform(get(PAGE + "/contacts/mediation-adviser").with(as("managers")))
                .andExpect(content().string(containsString("<select")));
        mvc.perform(post(PAGE + "/contacts/mediation-adviser")
                        .with(csrf())
                        .with(as("managers"))
                        .param("name", "x")
                        .param("phone", "01632 960100"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("There is a problem")));
    }
}
