package org.sendcasework.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.SettingClosure;
import org.sendcasework.casefile.SettingClosures;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.casefile.internal.ClosureRows;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of closures: who reads, who changes, and what is said about a mistake. */
@CaseworkTest
class ClosurePagesTest {

    private static final String PAGE = "/settings/closures";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SettingClosures closures;

    @Autowired
    private SettingRegister register;

    @Autowired
    private TestSettings settings;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private JdbcClient jdbc;

    private String urn;

    @BeforeEach
    void aSchool() {
        urn = settings.school();
        steps.today(LocalDate.of(2027, 7, 1));
    }

    @AfterEach
    void openTheSchoolsAgain() {
        jdbc.sql("delete from setting_closure").update();
    }

    private static RequestPostProcessor in(String group) {
        return user("ada").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }

    private MockHttpServletRequestBuilder add(String to, String from, String reopens) {
        String[] first = from.split("-", 3);
        String[] last = reopens.split("-", 3);
        return post(PAGE)
                .param("urn", to)
                .param("closedFrom.day", first.length < 3 ? from : first[2])
                .param("closedFrom.month", first.length < 3 ? "" : first[1])
                .param("closedFrom.year", first.length < 3 ? "" : first[0])
                .param("reopensOn.day", last[2])
                .param("reopensOn.month", last[1])
                .param("reopensOn.year", last[0])
                .param("name", "Summer holiday 2027")
                .param("source", "Term dates")
                .with(csrf());
    }

    private List<SettingClosure> ofTheSchool() {
        return closures.of(register.byUrn("urn", urn));
    }

    @Test
    void managersAndAdministratorsChangeCaseworkersRead() throws Exception {
        for (String group : new String[] {"caseworkers", "panel", "settings"}) {
            mvc.perform(add(urn, "2027-07-23", "2027-09-02").with(in(group))).andExpect(status().isForbidden());
            mvc.perform(post(PAGE + "/" + UUID.randomUUID() + "/remove")
                            .param("version", "0")
                            .with(in(group))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        assertThat(ofTheSchool()).isEmpty();
        mvc.perform(get(PAGE).with(in("panel"))).andExpect(status().isForbidden());
        mvc.perform(get(PAGE).with(in("caseworkers")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Add a closure"))));
        mvc.perform(get(PAGE).with(in("camunda-admin"))).andExpect(content().string(containsString("Add a closure")));
        mvc.perform(get(PAGE + "/template.csv").with(in("managers")))
                .andExpect(content().string("urn,closed_from,reopens_on,name\r\n"));
    }

    @Test
    void aClosureIsRecordedFoundAndRemoved() throws Exception {
        mvc.perform(add(urn, "2027-07-23", "2027-09-02").with(in("managers")))
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attributeExists("done"));
        mvc.perform(add(urn, "2027-03-26", "2027-04-12").with(in("camunda-admin")))
                .andExpect(flash().attributeExists("done"));

        mvc.perform(get(PAGE).param("q", urn).with(in("caseworkers")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Fernhill Primary Academy " + urn),
                                containsString("Showing 1 to 1 of 1"),
                                containsString("Fri 23 Jul 2027"),
                                containsString("16 July 2027 to 26 August 2027"),
                                not(containsString("26 Mar 2027")),
                                not(containsString("Remove")))));
        mvc.perform(get(PAGE).param("q", "ACADEMY " + urn).param("show", "all").with(in("caseworkers")))
                .andExpect(content()
                        .string(allOf(containsString("Fri 26 Mar 2027"), containsString("Never: under 4 weeks"))));
        mvc.perform(get(PAGE).param("q", "no such school").with(in("caseworkers")))
                .andExpect(content().string(not(containsString(urn))));

        SettingClosure easter = ofTheSchool().get(0);
        mvc.perform(post(PAGE + "/" + easter.getId() + "/remove")
                        .param("version", "5")
                        .with(in("managers"))
                        .with(csrf()))
                .andExpect(flash().attribute("error", equalTo(ConflictException.CHANGED)));
        mvc.perform(post(PAGE + "/" + easter.getId() + "/remove")
                        .param("version", easter.getVersion().toString())
                        .with(in("managers"))
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));
        assertThat(ofTheSchool())
                .singleElement()
                .extracting(SettingClosure::getClosedFrom)
                .isEqualTo(LocalDate.of(2027, 7, 23));
    }

    @Test
    void manyAreRecordedAtOnce() throws Exception {
        mvc.perform(add("PRIMARY", "2027-07-23", "2027-09-02").with(in("managers")))
                .andExpect(flash().attributeExists("rows"));
        assertThat(ofTheSchool()).hasSize(1);
        ClosureRows all =
                (ClosureRows) mvc.perform(add("ALL", "2027-07-23", "2027-09-02").with(in("managers")))
                        .andReturn()
                        .getFlashMap()
                        .get("rows");
        assertThat(all.known()).isPositive();
        mvc.perform(get(PAGE).flashAttr("rows", all).with(in("managers")))
                .andExpect(content().string(containsString("already there and unchanged")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2027-09-02, #closedFrom-day, Enter the first day closed",
        "23 July, 2027-09-02, #closedFrom-day, First day closed must be a real date",
        "2027-07-23, 2027-07-01, #reopensOn-day, First day open again must be after the first day closed",
    })
    void aMistakeComesBackWithWhatWasEntered(String from, String reopens, String place, String said) throws Exception {
        mvc.perform(add(urn, from, reopens).with(in("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"" + place + "\">" + said),
                                containsString("value=\"Summer holiday 2027\""),
                                containsString("<option value=\"" + urn + "\" selected"))));
        mvc.perform(add("000000", "2027-07-23", "2027-09-02").with(in("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("<a href=\"#urn\">")));
        assertThat(ofTheSchool()).isEmpty();
    }

    @Test
    void theListHasPagesWhichKeepTheSearch() throws Exception {
        mvc.perform(add(urn, "2027-07-23", "2027-09-02").with(in("managers")));
        mvc.perform(add(urn, "2027-12-20", "2028-01-04").with(in("managers")));

        mvc.perform(get(PAGE)
                        .queryParam("q", urn)
                        .queryParam("size", "1")
                        .queryParam("sort", "from,desc")
                        .with(in("caseworkers")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Showing 1 to 1 of 2"),
                                containsString("Mon 20 Dec 2027"),
                                not(containsString("Fri 23 Jul 2027")),
                                containsString("?q=" + urn + "&amp;size=1&amp;sort=from,desc&amp;page=2"))));
    }

    @Test
    void aFileIsLoadedAndItsBadRowsAreListed() throws Exception {
        ClosureRows rows = (ClosureRows) mvc.perform(multipart(PAGE + "/file")
                        .file(csv("urn,closed_from,reopens_on,name\n" + urn + ",2027-07-23,2027-09-02,Summer\n" + urn
                                + ",soon,later,<b>Easter</b>\n"))
                        .with(in("managers"))
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE))
                .andReturn()
                .getFlashMap()
                .get("rows");
        mvc.perform(get(PAGE).flashAttr("rows", rows).with(in("managers")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Not all closures are recorded"),
                                containsString("must be a date such as"))));
        assertThat(ofTheSchool()).hasSize(1);

        mvc.perform(multipart(PAGE + "/file").file(csv("")).with(in("managers")).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(
                        content().string(containsString("<a href=\"#file\">Select a CSV file that is not empty</a>")));
        mvc.perform(multipart(PAGE + "/file")
                        .file(csv(""))
                        .with(in("caseworkers"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "closures.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
