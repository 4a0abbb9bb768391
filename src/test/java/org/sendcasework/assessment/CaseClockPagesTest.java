package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Documents;
import org.sendcasework.casefile.NewClosure;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.SettingClosures;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.ExcusedBreach;
import org.sendcasework.clock.ExcusedBreaches;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page and the JSON that say why each date is what it is, exceptions that excuse one, and corrections on the page. */
@CaseworkTest
class CaseClockPagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final Set<String> DATES = Set.of("factFrom", "factTo", "decidedOn");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private Documents documents;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private ExcusedBreaches breaches;

    @Autowired
    private SettingClosures closures;

    @Autowired
    private TestSettings settings;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aCase() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED, "childFamilyName", "Clockworth");
        reference = instance.getBusinessKey();
    }

    private static RequestPostProcessor caseworker() {
        return user("wendy").authorities(new SimpleGrantedAuthority("GROUP_caseworkers"));
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(reference);
    }

    private Deadline deadline(RuleCode rule) {
        return ledger.find(reference, rule).orElseThrow();
    }

    private UUID evidence() {
        return documents
                .add(caseFile(), "Letter of the hospital", "letter.txt", "We confirm the stay.".getBytes())
                .getId();
    }

    /** Posts the form for the 6-week date with everything a lawful claim needs, but for what the test says. */
    private ResultActions claim(RuleCode rule, Map<String, String> different) throws Exception {
        MockHttpServletRequestBuilder form = post("/cases/" + reference + "/clock/"
                        + deadline(rule).getId() + "/exception")
                .with(caseworker())
                .with(csrf());
        Map<String, String> fields = new HashMap<>(Map.of(
                "ground", "PERSONAL_CIRCUMSTANCES",
                "factFrom", "2026-09-14",
                "factTo", "2026-10-02",
                "fact", "The child was in hospital.",
                "whyImpractical", "Nobody could see the child before October.",
                "decidedOn", "2026-10-20",
                "letter", "We could not decide by 19 October because your child was in hospital."));
        fields.putAll(different);
        fields.computeIfAbsent("documentId", name -> evidence().toString());
        fields.forEach((name, value) -> {
            if (DATES.contains(name) && !value.equals("-")) {
                date(form, name, value);
            } else if (!value.equals("-")) {
                form.param(name, value);
            }
        });
        return mvc.perform(form);
    }

    /** A date as its three fields send it. */
    private static void date(MockHttpServletRequestBuilder form, String name, String iso) {
        String[] parts = iso.split("-");
        form.param(name + ".day", parts[2]).param(name + ".month", parts[1]).param(name + ".year", parts[0]);
    }

    @Test
    void thePageSaysOfEachDateWhichRuleFromWhichDayAndHow() throws Exception {
        steps.today(RECEIVED.plusDays(50));
        mvc.perform(get("/cases/" + reference + "/clock").with(caseworker()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Mon 25 Jan 2027"),
                                containsString(
                                        "20 weeks (140 days) from 7 September 2026, which is itself not counted"),
                                containsString("SEND Regulations 2014 r.13(2)"),
                                containsString("as soon as practicable, and in any event within 20 weeks"),
                                containsString("FINAL-20W"),
                                containsString("It has not been done yet and is 8 days late."),
                                containsString("with 90 days left"),
                                not(containsString("Clockworth")))));
    }

    @Test
    void theDatesHavePages() throws Exception {
        mvc.perform(get("/cases/" + reference + "/clock?size=1&page=2").with(caseworker()))
                .andExpect(content()
                        .string(allOf(containsString("Showing 2 to 2 of"), containsString("size=1&amp;page=1\""))));
    }

    @Test
    void theJsonSaysTheSameAndNamesNobody() throws Exception {
        mvc.perform(get("/api/cases/" + reference + "/clock").with(caseworker()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.rule=='FINAL-20W')].legalDue").value("2027-01-25"))
                .andExpect(jsonPath("$[?(@.rule=='FINAL-20W')].internalTarget").value("2027-01-24"))
                .andExpect(jsonPath("$[?(@.rule=='FINAL-20W')].sen2Due").value("2027-01-25"))
                .andExpect(jsonPath("$[?(@.rule=='FINAL-20W')].ruleInForceFrom").value("2014-09-01"))
                .andExpect(jsonPath("$[?(@.rule=='FINAL-20W')].trigger.date").value("2026-09-07"))
                .andExpect(jsonPath("$[?(@.rule=='FINAL-20W')].trigger.event").value("REQUEST_RECEIVED"))
                .andExpect(jsonPath("$[?(@.rule=='FINAL-20W')].exceptionSet").value("EX-A"))
                .andExpect(jsonPath("$[*].counted[*]", hasItem(containsString("42 days"))))
                .andExpect(content().string(not(containsString("Clockworth"))));
        mvc.perform(get("/api/cases/EHC-1999-000001/clock").with(caseworker())).andExpect(status().isNotFound());
        mvc.perform(get("/api/cases/" + reference + "/clock")
                        .with(user("harper").authorities(new SimpleGrantedAuthority("GROUP_health"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void anExceptionExcusesTheDelayLeavesTheDateAndTellsTheFamily() throws Exception {
        steps.today(RECEIVED.plusDays(43));
        mvc.perform(get("/cases/" + reference + "/clock/"
                                + deadline(AssessmentRules.DECIDE).getId() + "/exception")
                        .with(caseworker()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Exceptional personal circumstances"),
                                containsString("away from the area for at least four weeks"),
                                not(containsString("did not keep an appointment")))));
        claim(AssessmentRules.DECIDE, Map.of()).andExpect(flash().attributeExists("done"));

        assertThat(deadline(AssessmentRules.DECIDE).getDueDate()).isEqualTo(RECEIVED.plusDays(42));
        assertThat(deadline(AssessmentRules.DECIDE).isMissedOn(RECEIVED.plusDays(43)))
                .as("it stays missed")
                .isTrue();
        assertThat(records.notices(caseFile()))
                .filteredOn(notice -> notice.getKind() == NoticeKind.EXCEPTION_TO_A_TIME_LIMIT)
                .singleElement()
                .satisfies(notice -> assertThat(notice.getBody()).contains("because your child was in hospital"));
        mvc.perform(get("/api/cases/" + reference + "/clock").with(caseworker()))
                .andExpect(jsonPath("$[?(@.rule=='REQ-DECIDE-6W')].excused").value(true))
                .andExpect(jsonPath("$[?(@.rule=='REQ-DECIDE-6W')].legalDue").value("2026-10-19"))
                .andExpect(jsonPath("$[?(@.rule=='FINAL-20W')].excused").value(false))
                .andExpect(jsonPath("$[?(@.rule=='REQ-DECIDE-6W')].exceptions[0].effect")
                        .value("excuses the delay; the date stays"))
                .andExpect(jsonPath(
                        "$[?(@.rule=='REQ-DECIDE-6W')].paragraph",
                        hasItem(containsString("It excuses the delay; the date itself stays"))));
        claim(AssessmentRules.DECIDE, Map.of())
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("already recorded for this date"),
                                containsString("The child was in hospital."))));
    }

    @Test
    void anExceptionRecordedWronglyIsWithdrawnAndExcusesNothingAnyMore() throws Exception {
        steps.today(RECEIVED.plusDays(43));
        claim(AssessmentRules.DECIDE, Map.of());
        ExcusedBreach breach = breaches.of(reference).get(0);
        String page = "/cases/" + reference + "/clock/exceptions/" + breach.getId() + "/withdraw";

        mvc.perform(get("/cases/" + reference + "/clock").with(caseworker()))
                .andExpect(content().string(containsString("href=\"" + page)));
        mvc.perform(get(page).with(caseworker()))
                .andExpect(content().string(containsString("The child was in hospital.")));
        mvc.perform(post(page)
                        .param("version", "7")
                        .param("reason", "Other child")
                        .with(caseworker())
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString(ConflictException.CHANGED),
                                containsString("href=\"/cases/" + reference + "/clock\" target=\"_blank\""),
                                containsString(">Other child</textarea>"))));
        mvc.perform(post(page)
                        .param("version", "0")
                        .param("reason", " ")
                        .with(caseworker())
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(
                        content().string(containsString("<a href=\"#reason\">Enter why it was recorded wrongly</a>")));
        assertThat(breaches.of(reference)).noneMatch(ExcusedBreach::isWithdrawn);
        mvc.perform(post(page)
                        .param("version", "0")
                        .param("reason", "Other child")
                        .with(caseworker())
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));

        mvc.perform(get("/api/cases/" + reference + "/clock").with(caseworker()))
                .andExpect(jsonPath("$[?(@.rule=='REQ-DECIDE-6W')].excused").value(false))
                .andExpect(jsonPath("$[?(@.rule=='REQ-DECIDE-6W')].exceptions[0].effect")
                        .value("none, it was withdrawn"));
        mvc.perform(post(page)
                        .param("version", "1")
                        .param("reason", "Twice")
                        .with(caseworker())
                        .with(csrf()))
                .andExpect(status().isConflict());
        claim(AssessmentRules.DECIDE, Map.of()).andExpect(flash().attributeExists("done"));
    }

    private void assertRefused(RuleCode rule, String field, String why, Map<String, String> different)
            throws Exception {
        String id = DATES.contains(field) ? field + "-day" : field;
        claim(rule, different)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("<a href=\"#" + id + "\">"), containsString(why))));
        assertThat(breaches.of(reference)).isEmpty();
        assertThat(records.notices(caseFile()))
                .noneMatch(notice -> notice.getKind() == NoticeKind.EXCEPTION_TO_A_TIME_LIMIT);
    }

    @Test
    void whatIsNoExceptionInLawIsRefusedWithTheReason() throws Exception {
        steps.today(RECEIVED.plusDays(43));
        assertRefused(
                AssessmentRules.DECIDE,
                "ground",
                "shortage of staff is not an exception",
                Map.of("ground", "STAFF_SHORTAGE"));
        assertRefused(AssessmentRules.DECIDE, "ground", "No law creates a panel", Map.of("ground", "PANEL_DATE"));
        assertRefused(
                AssessmentRules.DECIDE,
                "ground",
                "not among those of regulation 10(4)",
                Map.of("ground", "APPOINTMENT_MISSED", "factTo", "-"));
        assertRefused(AssessmentRules.SCREEN, "ground", "There is no exception in law to this deadline", Map.of());
        assertRefused(AssessmentRules.DECIDE, "ground", "Select a ground", Map.of("ground", "-"));
        assertRefused(AssessmentRules.DECIDE, "ground", "Ground must be one of", Map.of("ground", "MAGIC"));
    }

    @Test
    void anExceptionNeedsAFactLongEnoughCausationEvidenceAndALetter() throws Exception {
        steps.today(RECEIVED.plusDays(43));
        RuleCode rule = AssessmentRules.DECIDE;
        assertRefused(rule, "whyImpractical", "Enter why this made", Map.of("whyImpractical", " "));
        assertRefused(rule, "fact", "Enter what happened", Map.of("fact", ""));
        assertRefused(rule, "letter", "Enter the letter", Map.of("letter", " "));
        assertRefused(rule, "letter", "2000", Map.of("letter", "x".repeat(2001)));
        assertRefused(rule, "documentId", "Select the document", Map.of("documentId", "-"));
        assertRefused(rule, "factFrom", "Enter the first day", Map.of("factFrom", "-"));
        assertRefused(rule, "factTo", "Enter the last day", Map.of("factTo", "-"));
        assertRefused(rule, "factTo", "must not be before", Map.of("factTo", "2026-09-13"));
        assertRefused(rule, "decidedOn", "future", Map.of("decidedOn", "2026-10-21"));
        assertRefused(rule, "decidedOn", "must be a real date", Map.of("decidedOn", "2026-10-32"));
        assertRefused(rule, "documentId", "must be a document of the case file", Map.of("documentId", "letter.txt"));
        assertRefused(
                rule,
                "factFrom",
                "7 September 2026 to 19 October 2026",
                Map.of("factFrom", "2026-10-20", "factTo", "2026-11-20"));
        assertRefused(
                rule,
                "factTo",
                "at least 4 weeks",
                Map.of("ground", "ABSENT_FOUR_WEEKS", "factFrom", "2026-09-14", "factTo", "2026-10-10"));
        claim(rule, Map.of("ground", "ABSENT_FOUR_WEEKS", "factFrom", "2026-09-14", "factTo", "2026-10-11"))
                .andExpect(flash().attributeExists("done"));
    }

    @Test
    void anExceptionThatIsRefusedKeepsWhatWasEntered() throws Exception {
        steps.today(RECEIVED.plusDays(43));
        String evidence = evidence().toString();
        claim(AssessmentRules.DECIDE, Map.of("documentId", evidence, "factTo", "2026-31-10", "fact", " "))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("Last day must be a real date"),
                                containsString("name=\"factTo.month\" value=\"31\""),
                                containsString("value=\"PERSONAL_CIRCUMSTANCES\" checked"),
                                containsString("value=\"" + evidence + "\" selected"),
                                containsString(">Nobody could see the child before October.</textarea>"),
                                containsString("because your child was in hospital.</textarea>"))));
    }

    @Test
    void theEvidenceAndTheDateMustBelongToTheCase() throws Exception {
        steps.today(RECEIVED.plusDays(43));
        String other = steps.request(RECEIVED).getBusinessKey();
        UUID foreign = documents
                .add(caseFiles.byReference(other), "Letter", "letter.txt", "Text of a letter.".getBytes())
                .getId();
        claim(AssessmentRules.DECIDE, Map.of("documentId", foreign.toString())).andExpect(status().isNotFound());
        mvc.perform(post("/cases/" + other + "/clock/"
                                + deadline(AssessmentRules.DECIDE).getId() + "/exception")
                        .param("ground", "PERSONAL_CIRCUMSTANCES")
                        .with(caseworker())
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(breaches.of(reference)).isEmpty();
    }

    @Test
    void aDateIsCorrectedOnThePageInTwoSteps() throws Exception {
        String page = "/cases/" + reference + "/dates";
        String version = caseFile().getVersion().toString();
        mvc.perform(get(page).with(caseworker()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Date the request was received"),
                                not(containsString("Date the draft plan was served")))));
        mvc.perform(correction(page + "/preview", "2026-09-01", "Stamped on 1 September", version))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Send the final plan"),
                                containsString("Mon 25 Jan 2027"),
                                containsString("Tue 19 Jan 2027"),
                                containsString("Check and acknowledge"),
                                containsString("Tue 13 Oct 2026, 23:59"),
                                containsString("Stamped on 1 September"))));
        assertThat(caseFile().getDateReceived()).isEqualTo(RECEIVED);

        mvc.perform(correction(page, "2026-09-01", "Stamped on 1 September", version))
                .andExpect(flash().attributeExists("done"));
        assertThat(caseFile().getDateReceived()).isEqualTo(LocalDate.of(2026, 9, 1));
        mvc.perform(get("/cases/" + reference + "/clock").with(caseworker()))
                .andExpect(content()
                        .string(containsString("It was corrected from 25 January 2027 to 19 January 2027 on 7 September"
                                + " 2026: Stamped on 1 September.")));
        for (String step : List.of(page, page + "/preview")) {
            mvc.perform(correction(step, "2026-09-02", "Seen again", version))
                    .andExpect(status().isConflict())
                    .andExpect(content()
                            .string(allOf(
                                    containsString(ConflictException.CHANGED),
                                    containsString("href=\"" + page + "\" target=\"_blank\""),
                                    containsString(">Seen again</textarea>"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, Found it, corrected-day, Correct date must not be in the future",
        "2026-09-31, Found it, corrected-day, Correct date must be a real date",
        "2026-09-07, Found it, corrected-day, Correct date is already the recorded date",
        "2026-09-01, ' ', reason, Enter how the correct date was found",
    })
    void aCorrectionThatIsRefusedKeepsWhatWasEntered(String day, String reason, String field, String said)
            throws Exception {
        String page = "/cases/" + reference + "/dates";
        String version = caseFile().getVersion().toString();
        for (String step : List.of(page, page + "/preview")) {
            mvc.perform(correction(step, day, reason, version))
                    .andExpect(status().isBadRequest())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("<a href=\"#" + field + "\">" + said),
                                    containsString("name=\"corrected.day\" value=\"" + day.substring(8) + "\""),
                                    containsString("value=\"DATE_RECEIVED\" checked"),
                                    containsString(">" + reason + "</textarea>"))));
        }
        assertThat(caseFile().getDateReceived()).isEqualTo(RECEIVED);
    }

    private static MockHttpServletRequestBuilder correction(String page, String day, String reason, String version) {
        MockHttpServletRequestBuilder form = post(page)
                .param("which", "DATE_RECEIVED")
                .param("reason", reason)
                .param("version", version)
                .with(caseworker())
                .with(csrf());
        date(form, "corrected", day);
        return form;
    }

    @Test
    void whatWasDoneInTimeNeedsNoExcuse() throws Exception {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        UUID decided = deadline(AssessmentRules.DECIDE).getId();
        steps.today(RECEIVED.plusDays(43));
        mvc.perform(get("/cases/" + reference + "/clock").with(caseworker()))
                .andExpect(content().string(not(containsString(decided + "/exception"))));
        claim(AssessmentRules.DECIDE, Map.of())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("done in time")));
        assertThat(breaches.of(reference)).isEmpty();
    }

    /** Closed from 23 July to 2 September 2027: advice asked for from 16 July to 26 August 2027 counts. */
    @ParameterizedTest
    @CsvSource({"2027-07-16, true", "2027-08-26, true", "2027-07-15, false", "2027-08-27, false"})
    void aSummerHolidayCountsByTheDayTheAdviceWasAskedFor(LocalDate asked, boolean counts) throws Exception {
        String urn = settings.school();
        closures.add(
                urn, new NewClosure(LocalDate.of(2027, 7, 23), LocalDate.of(2027, 9, 2), "Summer 2027", "Term dates"));
        caseWithAdviceAskedOn(urn, asked);
        Map<String, String> closed =
                Map.of("ground", "SCHOOL_CLOSED", "factFrom", "-", "factTo", "-", "decidedOn", "2027-09-06");

        if (counts) {
            claim(AssessmentRules.NO_PLAN, closed).andExpect(flash().attributeExists("done"));
            assertThat(breaches.of(reference)).singleElement().satisfies(breach -> assertThat(breach.getFactFrom())
                    .isEqualTo(asked));
        } else {
            assertRefused(AssessmentRules.NO_PLAN, "factFrom", "not within a closure of four weeks", closed);
        }
    }

    @Test
    void aShortClosureAnotherDayOrAnotherKindOfSettingDoesNotCount() throws Exception {
        String urn = settings.school();
        closures.add(
                urn, new NewClosure(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 5), "Christmas", "Term dates"));
        caseWithAdviceAskedOn(urn, LocalDate.of(2026, 12, 21));
        Map<String, String> closed =
                Map.of("ground", "SCHOOL_CLOSED", "factFrom", "-", "factTo", "-", "decidedOn", "2026-12-21");
        assertRefused(AssessmentRules.NO_PLAN, "factFrom", "not within a closure of four weeks", closed);
        Map<String, String> otherDay = new HashMap<>(closed);
        otherDay.put("factFrom", "2026-12-20");
        assertRefused(AssessmentRules.NO_PLAN, "factFrom", "on 21 December 2026", otherDay);
        Map<String, String> nursery = new HashMap<>(closed);
        nursery.put("ground", "EARLY_YEARS_CLOSED");
        assertRefused(AssessmentRules.NO_PLAN, "ground", "early years setting", nursery);
    }

    private void caseWithAdviceAskedOn(String urn, LocalDate asked) {
        LocalDate received = asked.minusDays(30);
        steps.today(received);
        instance = steps.request(received, "settingUrn", urn);
        reference = instance.getBusinessKey();
        steps.submit(instance, "check-and-acknowledge", "settingUrn", urn);
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.submit(instance, "decide-whether-to-assess");
        steps.today(asked);
        steps.submit(instance, "choose-advisers");
        steps.today(asked.isBefore(LocalDate.of(2027, 1, 1)) ? asked : LocalDate.of(2027, 9, 6));
    }
}
