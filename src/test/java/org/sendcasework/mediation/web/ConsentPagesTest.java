package org.sendcasework.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.mediation.sendiass.SendiassConsents;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A family's consent that SENDIASS sees its case is recorded and withdrawn, each on its own page. */
@CaseworkTest
class ConsentPagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private SendiassConsents consents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private String reference;
    private String disputes;

    @BeforeEach
    void aCase() {
        steps.today(RECEIVED);
        reference = steps.request(RECEIVED).getBusinessKey();
        disputes = "/cases/" + reference + "/disputes";
    }

    private static RequestPostProcessor caseworker() {
        return user("wendy").authorities(new SimpleGrantedAuthority("GROUP_caseworkers"));
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(reference);
    }

    private MockHttpServletRequestBuilder consent(String day, String givenBy) {
        return post(disputes + "/consent")
                .param("givenOn.day", day)
                .param("givenOn.month", "9")
                .param("givenOn.year", "2026")
                .param("givenBy", givenBy)
                .with(caseworker())
                .with(csrf());
    }

    private MockHttpServletRequestBuilder withdrawal(String day, String version) {
        return post(disputes + "/consent/withdraw")
                .param("on.day", day)
                .param("on.month", "9")
                .param("on.year", "2026")
                .param("version", version)
                .with(caseworker())
                .with(csrf());
    }

    @Test
    void aConsentIsRecordedAndWithdrawn() throws Exception {
        mvc.perform(get(disputes).with(caseworker()))
                .andExpect(content().string(containsString("href=\"" + disputes + "/consent\"")));
        mvc.perform(consent("7", "Robin Sample"))
                .andExpect(redirectedUrl(disputes))
                .andExpect(flash().attributeExists("done"));
        assertThat(consents.standing(caseFile())).isPresent();

        mvc.perform(get(disputes).with(caseworker()))
                .andExpect(content().string(containsString("href=\"" + disputes + "/consent/withdraw\"")));
        mvc.perform(get(disputes + "/consent/withdraw").with(caseworker()))
                .andExpect(content().string(containsString("Robin Sample")));
        mvc.perform(withdrawal("7", "0")).andExpect(redirectedUrl(disputes));
        assertThat(consents.standing(caseFile())).isEmpty();
        mvc.perform(get(disputes + "/consent/withdraw").with(caseworker())).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "'', Robin Sample, givenOn-day, Date it was given must be a real date",
        "31, Robin Sample, givenOn-day, Date it was given must be a real date",
        "8, Robin Sample, givenOn-day, Date it was given must not be in the future",
        "6, Robin Sample, givenOn-day, Date it was given must not be before the day the request was received",
        "7, ' ', givenBy, Enter who gave it",
    })
    void aConsentThatIsRefusedKeepsWhatWasEntered(String day, String givenBy, String field, String said)
            throws Exception {
        mvc.perform(consent(day, givenBy))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"#" + field + "\">" + said),
                                containsString("name=\"givenOn.day\" value=\"" + day + "\""),
                                containsString("name=\"givenBy\" value=\"" + givenBy + "\""))));
        assertThat(consents.of(caseFile())).isEmpty();
    }

    @Test
    void aSecondConsentIsAConflictThatKeepsWhatWasEntered() throws Exception {
        mvc.perform(consent("7", "Robin Sample"));

        mvc.perform(consent("7", "Alex Sample"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("A consent is already recorded for this case"),
                                containsString("href=\"" + disputes + "\" target=\"_blank\""),
                                containsString("value=\"Alex Sample\""))));
        assertThat(consents.of(caseFile())).hasSize(1);
    }

    @Test
    void ofTwoConsentsRecordedAtTheSameMomentTheSecondIsAConflict() {
        CompletableFuture<?> second = transaction.execute(status -> {
            consents.give(reference, RECEIVED, "Robin Sample");
            CompletableFuture<?> other =
                    CompletableFuture.runAsync(() -> consents.give(reference, RECEIVED, "Alex Sample"));
            awaitSomeoneWhoWaits(other);
            return other;
        });

        assertThatThrownBy(second::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConflictException.class)
                .hasMessageContaining("A consent is already recorded for this case");
        assertThat(consents.of(caseFile())).hasSize(1);
    }

    /** Until the other transaction waits for this one to end. */
    private void awaitSomeoneWhoWaits(CompletableFuture<?> other) {
        while (!other.isDone()
                && jdbc.sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aConsentThatSomeoneElseChangedIsAConflictThatKeepsWhatWasEntered() throws Exception {
        mvc.perform(consent("7", "Robin Sample"));

        mvc.perform(withdrawal("7", "5"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString(ConflictException.CHANGED),
                                containsString("name=\"on.day\" value=\"7\""))));
        mvc.perform(withdrawal("31", "0"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"#on-day\">Date it was withdrawn must be a real date"),
                                containsString("name=\"on.day\" value=\"31\""))));
        assertThat(consents.standing(caseFile())).isPresent();

        mvc.perform(withdrawal("7", "0"));
        mvc.perform(withdrawal("7", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(ConflictException.CHANGED)));
    }
}
