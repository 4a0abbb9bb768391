package org.sendcasework.clock;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The calculator through its API and its page, with the application's own calendar of England. */
@CaseworkTest
class ClockApiTest {

    @Autowired
    private MockMvc mvc;

    private static RequestPostProcessor staff() {
        return user("harper").authorities(new SimpleGrantedAuthority("GROUP_health"));
    }

    private ResultActions due(String query) throws Exception {
        return mvc.perform(get("/api/clock/due?" + query).with(staff()));
    }

    @ParameterizedTest
    @CsvSource({
        "rule=FINAL-20W&trigger=2026-12-24, 2027-05-13",
        "rule=REQ-DECIDE-6W&trigger=2026-09-07, 2026-10-19",
        "rule=NOPLAN-16W&trigger=2026-09-07, 2026-12-28",
        "rule=DRAFT-REPS-15D&trigger=2026-12-14, 2026-12-28",
        "rule=MED-CERT-NO-3WD&trigger=2026-12-22, 2026-12-29",
        "rule=MED-CERT-DONE-3WD&trigger=2028-04-13, 2028-04-20",
        "rule=TR-15WD&trigger=2026-12-07, 2026-12-29",
        "rule=TR-15WD&trigger=2022-09-12, 2022-10-03",
        "rule=TR-15WD&trigger=2023-05-02, 2023-05-23",
        "rule=APPEAL-LATER-OF&trigger=2026-12-31, 2027-03-01",
        "rule=APPEAL-LATER-OF&trigger=2028-02-29, 2028-05-02",
        "rule=APPEAL-LATER-OF&trigger=2026-10-01&certificate=2026-11-29, 2027-01-04",
        "rule=AM-FINAL-8W&trigger=2026-12-24&meeting=2026-12-03, 2027-02-18",
        "rule=AM-FINAL-8W&trigger=2027-01-14&meeting=2026-12-03, 2027-02-25",
        "rule=AR-DECIDE-4W&trigger=2026-12-03&lastReview=2025-12-20, 2026-12-19",
        "rule=TR-REVIEW&trigger=2026-01-10&transfer=2026-12-01, 2027-02-28",
        "rule=PT-15FEB&trigger=2027-09-01, 2027-02-14",
    })
    void theLastDayInTime(String query, String due) throws Exception {
        due(query).andExpect(status().isOk()).andExpect(jsonPath("$.legalDue").value(due));
    }

    @Test
    void anAnswerSaysWhatWhyAndByWhichVersion() throws Exception {
        due("rule=FINAL-20W&trigger=2026-09-07")
                .andExpect(jsonPath("$.rule").value("FINAL-20W"))
                .andExpect(jsonPath("$.trigger").value("2026-09-07"))
                .andExpect(jsonPath("$.internalTarget").value("2027-01-24"))
                .andExpect(jsonPath("$.sen2Due").value("2027-01-25"))
                .andExpect(jsonPath("$.regulation").value("SEND Regulations 2014 r.13(2)"))
                .andExpect(jsonPath("$.ruleInForceFrom").value("2014-09-01"))
                .andExpect(jsonPath(
                        "$.explanation",
                        hasItem("20 weeks (140 days) from 7 September 2026, which is itself not counted; every day"
                                + " counts, weekends and holidays too: Mon 25 Jan 2027.")));
        due("rule=MED-CERT-NO-3WD&trigger=2026-12-22")
                .andExpect(jsonPath("$.notCounted[*].why", hasItems("Christmas Day", "Saturday", "Sunday")))
                .andExpect(jsonPath("$.sen2Due", nullValue()))
                .andExpect(jsonPath(
                        "$.explanation",
                        hasItem("Not counted: Fri 25 Dec 2026 (Christmas Day); Sat 26 Dec 2026 (Saturday); Sun 27 Dec"
                                + " 2026 (Sunday); Mon 28 Dec 2026 (Boxing Day (substitute day)).")));
        due("rule=APPEAL-LATER-OF&trigger=2026-10-01")
                .andExpect(jsonPath("$.legalDue").value("2026-12-01"))
                .andExpect(jsonPath("$.explanation", hasItem(containsString("no such date was given"))));
        due("rule=REQ-CONSULT&trigger=2026-10-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.legalDue", nullValue()))
                .andExpect(jsonPath("$.explanation", hasItem(containsString("no number of days"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trigger=2026-09-07 | rule | give the code",
                "rule=FINAL-19W&trigger=2026-09-07 | rule | no rule FINAL-19W",
                "rule=FINAL-20W | trigger | give the date",
                "rule=FINAL-20W&trigger= | trigger | give the date",
                "rule=FINAL-20W&trigger=2026-02-30 | trigger | 2026-02-30 is not a date",
                "rule=FINAL-20W&trigger=7.9.2026 | trigger | 7.9.2026 is not a date",
                "rule=FINAL-20W&trigger=2014-08-31 | trigger | (FINAL-20W) is in force on 31 August 2014",
                "rule=FINAL-20W&trigger=2026-09-07&meeting=2026-09-07 | meeting | asks for",
                "rule=APPEAL-LATER-OF&trigger=2026-10-01&certificate=2026-11-31 | certificate | 2026-11-31 is not a date",
                "rule=APPEAL-LATER-OF&trigger=2026-10-01&certficate=2026-11-30 | certficate | it takes certificate",
                "rule=TR-15WD&trigger=2051-02-01 | trigger | bank holidays of 2051 are not known",
            })
    void aBadQuestionIsAnsweredWithTheParameterNamed(String query, String field, String why) throws Exception {
        due(query)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.detail", allOf(containsString(field), containsString(why))));
    }

    @Test
    void allLimitsAreListedWithWhatTheCalculatorCallsTheirEvents() throws Exception {
        mvc.perform(get("/api/clock/rules").with(staff()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()", greaterThanOrEqualTo(100)))
                .andExpect(jsonPath("$[?(@.code=='APPEAL-LATER-OF')].second.parameter")
                        .value("certificate"))
                .andExpect(jsonPath("$[?(@.code=='FINAL-20W')].first.amount").value(20))
                .andExpect(jsonPath("$[?(@.code=='FINAL-20W')].certainty").value("V"))
                .andExpect(jsonPath(
                        "$[?(@.code=='FINAL-20W')].exceptionGrounds[*]",
                        hasItem(containsString("(c) Exceptional personal circumstances"))));
    }

    @Test
    void thePageAnswersWithoutScriptsAndKeepsWhatWasAsked() throws Exception {
        mvc.perform(get("/clock").with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Deadline calculator")));
        mvc.perform(get("/clock?rule=APPEAL-LATER-OF&trigger=2026-10-01&certificate=2026-11-29")
                        .with(staff()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Mon 4 Jan 2027"),
                                containsString("rule 12(3)(a)"),
                                containsString("name=\"second.day\" value=\"29\""),
                                containsString("name=\"trigger.month\" value=\"10\""))));
        mvc.perform(get("/clock?rule=APPEAL-LATER-OF&trigger.day=1&trigger.month=10&trigger.year=2026"
                                + "&second.day=29&second.month=11&second.year=2026")
                        .with(staff()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mon 4 Jan 2027")));
        mvc.perform(get("/clock?rule=FINAL-20W&trigger=2026-02-30").with(staff()))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"#trigger-day\">Counted from must be a real date"),
                                containsString("id=\"trigger-error\""),
                                containsString("value=\"FINAL-20W\" selected"),
                                containsString("name=\"trigger.day\" value=\"30\""))));
        mvc.perform(get("/clock?rule=FINAL-20W&trigger=soon").with(staff()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("value=\"soon\"")));
        mvc.perform(get("/clock?rule=FINAL-20W&trigger=").with(staff()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter the date that the deadline is counted from")));
    }

    @Test
    void aDateThatTheDeadlineDoesNotTakeIsLeftOutWhenAnotherDeadlineIsSelected() throws Exception {
        mvc.perform(get("/clock?rule=FINAL-20W&trigger.day=7&trigger.month=9&trigger.year=2026"
                                + "&second.day=29&second.month=11&second.year=2026")
                        .with(staff()))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("Mon 25 Jan 2027"), not(containsString("second.day")))));
    }

    @Test
    void inProductionTheCalculatorIsForThoseWhoSignIn() throws Exception {
        mvc.perform(get("/api/clock/rules")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/clock/due?rule=FINAL-20W&trigger=2026-09-07")).andExpect(status().isUnauthorized());
        mvc.perform(get("/clock")).andExpect(status().is3xxRedirection());
    }
}
