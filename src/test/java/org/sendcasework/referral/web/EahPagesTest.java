package org.sendcasework.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.ProviderAgreements;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.ReferralStatus;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EahSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages and the API of Experts at Hand: who sees and does what, and what is said about a mistake. */
@CaseworkTest
class EahPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private EahReferrals referrals;

    @Autowired
    private Capacity capacity;

    @Autowired
    private ProviderAgreements agreements;

    @Autowired
    private JdbcClient jdbc;

    private String urn;

    @BeforeEach
    void aSetting() {
        steps.today(MONDAY);
        urn = eah.setting();
    }

    private static RequestPostProcessor in(String... groups) {
        return user("ada")
                .authorities(Arrays.stream(groups)
                        .map(group -> new SimpleGrantedAuthority("GROUP_" + group))
                        .toList());
    }

    private RequestPostProcessor senco() {
        return in("settings", "setting-" + urn);
    }

    @ParameterizedTest
    @CsvSource({
        "/eah/refer, 'settings eah-triage managers'",
        "/eah/referrals, 'settings eah-triage managers educational-psychology health specialist-teachers'",
        "/eah/allocation, 'eah-triage managers'",
        "/eah/capacity/demand, 'eah-triage managers analysts sro'",
        "/eah/settings/file, 'eah-triage managers'",
        "/eah/capacity, 'eah-triage managers analysts sro'",
        "/eah/access, 'eah-triage managers analysts sro'",
        "/eah/access.csv, 'eah-triage managers analysts sro'",
        "/eah/measures, 'eah-triage managers analysts sro'",
        "/eah/measures.csv, 'eah-triage managers analysts sro'",
        "/eah/agreements, 'eah-triage managers analysts sro'",
        "/eah/settings, 'eah-triage managers'",
        "/eah/settings/template.csv, 'eah-triage managers'",
        "/eah/capacity/template.csv, 'eah-triage managers analysts sro'",
        "/eah/standards, 'eah-triage managers analysts sro icb-place educational-psychology health specialist-teachers'",
    })
    void eachPageIsForItsGroupsAlone(String page, String groups) throws Exception {
        for (String group : "caseworkers managers panel educational-psychology health social-care specialist-teachers"
                .concat(" settings mediation eah-triage analysts sro icb-place camunda-admin")
                .split(" ")) {
            int expected = Arrays.asList(groups.split(" ")).contains(group) ? 200 : 403;
            mvc.perform(get(page).with(in(group))).andExpect(status().is(expected));
        }
        mvc.perform(get(page)).andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder refer() {
        return post("/eah/refer")
                .param("settingUrn", urn)
                .param("askedBy", "Finley Marsh, SENCO")
                .param("subject", "GROUP")
                .param("childrenDeclared", "8")
                .param("need", "SEMH")
                .param("situation", "EARLY_SIGNS")
                .param("whatIsAsked", "Ideas for playtime")
                .with(csrf());
    }

    private String referred() throws Exception {
        String url = mvc.perform(refer().with(senco()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    void aSettingReadsWhatTheOfferIsAndIsNotAndAsksForItself() throws Exception {
        mvc.perform(get("/eah/refer").with(senco()))
                .andExpect(content()
                        .string(allOf(
                                containsString("not an individual entitlement"),
                                containsString("<span>2</span> to <span>10</span> working days"),
                                containsString("Larkspur School " + urn))));
        mvc.perform(get("/eah/refer").with(in("settings")))
                .andExpect(content().string(containsString("not linked to an open setting")));

        String reference = referred();
        assertThat(referrals.byReference(reference).getChannel()).isEqualTo(NewReferral.Channel.PAGE);
        assertThat(eah.task(reference, "triage-the-referral")).isNotNull();
    }

    @Test
    void aSettingAsksForNoOtherAndNamesNoChildWithoutConsent() throws Exception {
        String other = eah.setting();
        mvc.perform(post("/eah/refer")
                        .param("settingUrn", other)
                        .param("askedBy", "Finley")
                        .param("subject", "SETTING")
                        .param("need", "SEMH")
                        .param("situation", "EARLY_SIGNS")
                        .param("whatIsAsked", "Help")
                        .with(csrf())
                        .with(senco()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Select a setting that you speak for")));
        mvc.perform(post("/eah/refer")
                        .param("settingUrn", urn)
                        .param("askedBy", "Finley")
                        .param("subject", "CHILD")
                        .param("childGivenName", "Alex")
                        .param("childFamilyName", "Sample")
                        .param("childDateOfBirth.day", "3")
                        .param("childDateOfBirth.month", "5")
                        .param("childDateOfBirth.year", "2018")
                        .param("need", "SEMH")
                        .param("situation", "EARLY_SIGNS")
                        .param("whatIsAsked", "Help")
                        .with(csrf())
                        .with(senco()))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("only when the family consents"),
                                containsString("value=\"Alex\""),
                                containsString("value=\"2018\""))));
        mvc.perform(refer().param("childGivenName", "Alex").with(senco()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Name no child")));
    }

    @Test
    void eachSeesTheirOwnReferralsInListCountAndRecord() throws Exception {
        String reference = referred();
        String page = "/eah/referrals/" + reference;
        String otherSetting = eah.setting();
        String provider = eah.service(Discipline.MENTAL_HEALTH, "health");

        mvc.perform(get(page).with(senco()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Ideas for playtime"),
                                containsString("Withdraw the referral"),
                                not(containsString("Proposed:")))));
        mvc.perform(get("/eah/referrals").with(senco()))
                .andExpect(content().string(allOf(containsString(reference), containsString("1 to 1 of 1<"))));
        for (RequestPostProcessor stranger : new RequestPostProcessor[] {
            in("settings", "setting-" + otherSetting), in("health"), in("educational-psychology")
        }) {
            mvc.perform(get(page).with(stranger)).andExpect(status().isNotFound());
            mvc.perform(get("/eah/referrals?q=" + urn).with(stranger))
                    .andExpect(content()
                            .string(allOf(not(containsString(reference)), containsString("No referrals are found"))));
        }
        mvc.perform(get(page).with(in("eah-triage")))
                .andExpect(content().string(allOf(containsString("Proposed:"), containsString("What happened"))));

        jdbc.sql("update eah_referral set provider_code = ? where reference = ?")
                .param(provider)
                .param(reference)
                .update();
        mvc.perform(get(page).with(in("health")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Withdraw the referral"))));
        mvc.perform(get(page).with(in("specialist-teachers"))).andExpect(status().isNotFound());
        mvc.perform(get("/cases/" + reference).with(in("managers"))).andExpect(redirectedUrl(page));
    }

    @Test
    void aChildWhoseFamilyWithdrewItsConsentIsOutOfSightForEverybody() throws Exception {
        String reference = eah.refer(
                urn,
                "subject",
                "CHILD",
                "childGivenName",
                "Zenobia",
                "childFamilyName",
                "Secretworth",
                "whatIsAsked",
                "Zenobia needs a quiet place");
        String page = "/eah/referrals/" + reference;
        mvc.perform(get(page).with(senco()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Zenobia Secretworth, born 3 May 2018"),
                                containsString("The family withdraws its consent"))));
        MockHttpServletRequestBuilder consent = post(page + "/consent")
                .param("on.day", "2")
                .param("on.month", "11")
                .param("on.year", "2026")
                .param("reason", "Zenobia’s mother rang")
                .param(
                        "version",
                        String.valueOf(referrals.byReference(reference).getVersion()))
                .with(csrf());
        mvc.perform(get(page + "/consent").with(senco())).andExpect(status().isOk());
        mvc.perform(consent.with(in("settings", "setting-" + eah.setting()))).andExpect(status().isNotFound());

        mvc.perform(consent.with(senco())).andExpect(flash().attribute("done", containsString("consent is withdrawn")));

        for (RequestPostProcessor reader : new RequestPostProcessor[] {senco(), in("eah-triage"), in("managers")}) {
            mvc.perform(get(page).with(reader))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("withdrew its consent"),
                                    containsString("[name] needs a quiet place"),
                                    not(containsString("Zenobia")),
                                    not(containsString("Secretworth")),
                                    not(containsString("May 2018")),
                                    not(containsString("The family withdraws its consent")))));
        }
    }

    @Test
    void aSettingWithdrawsItsOwnAndNobodyElseS() throws Exception {
        String reference = referred();
        Integer version = referrals.byReference(reference).getVersion();
        String otherSetting = eah.setting();
        MockHttpServletRequestBuilder withdraw = post("/eah/referrals/" + reference + "/withdraw")
                .param("on.day", "2")
                .param("on.month", "11")
                .param("on.year", "2026")
                .param("reason", "We managed ourselves")
                .param("version", version.toString())
                .with(csrf());
        mvc.perform(withdraw.with(in("settings", "setting-" + otherSetting))).andExpect(status().isNotFound());
        assertThat(referrals.byReference(reference).getStatus()).isEqualTo(ReferralStatus.TRIAGE);
        mvc.perform(withdraw.with(senco())).andExpect(flash().attribute("done", "The referral is withdrawn."));
        assertThat(referrals.byReference(reference).getStatus()).isEqualTo(ReferralStatus.WITHDRAWN);
        mvc.perform(withdraw.with(senco()))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString(ConflictException.CHANGED), containsString("We managed ourselves"))));
    }

    @Test
    void aReferralIsAllocatedFromThePageAgainstTheRoomThatIsLeft() throws Exception {
        String provider = eah.service(Discipline.SPEECH_AND_LANGUAGE, "health");
        eah.sessions(urn, Discipline.SPEECH_AND_LANGUAGE, MONDAY, 3);
        String reference = eah.refer(urn);
        eah.submit(reference, "triage-the-referral");
        mvc.perform(get("/eah/allocation?size=100").with(in("eah-triage")))
                .andExpect(content().string(containsString("/eah/allocation/" + reference)));
        mvc.perform(get("/eah/allocation/" + reference).with(in("eah-triage")))
                .andExpect(content().string(containsString("2 November 2026: 3 free")));

        MockHttpServletRequestBuilder allocate = post("/eah/allocation/" + reference)
                .param("provider", provider)
                .param("week", MONDAY.toString())
                .with(csrf())
                .with(in("eah-triage"));
        mvc.perform(allocate.param("sessions", "4"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(containsString("Only 3 of 3 sessions are left"), containsString("value=\"4\""))));
        assertThat(referrals.byReference(reference).getStatus()).isEqualTo(ReferralStatus.WAITING);
        MockHttpServletRequestBuilder three = post("/eah/allocation/" + reference)
                .param("provider", provider)
                .param("week", MONDAY.toString())
                .param("sessions", "3")
                .with(csrf())
                .with(in("eah-triage"));
        mvc.perform(three).andExpect(flash().attribute("done", containsString("is allocated")));
        assertThat(eah.task(reference, "make-first-contact")).isNotNull();
        mvc.perform(three)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("no longer open")));
        mvc.perform(get("/eah/allocation/" + reference).with(in("eah-triage"))).andExpect(status().isNotFound());
        mvc.perform(three.with(in("analysts"))).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder week(String path, String sessions) {
        return post(path)
                .param("week.day", "2")
                .param("week.month", "11")
                .param("week.year", "2026")
                .param("discipline", "OUTREACH")
                .param("locality", EahSteps.locality(urn))
                .param("sessions", sessions)
                .with(csrf());
    }

    @Test
    void capacityIsRecordedAndStatutoryAdviceBookedFromTheSamePool() throws Exception {
        mvc.perform(week("/eah/capacity/week", "6").with(in("analysts"))).andExpect(status().isForbidden());
        mvc.perform(week("/eah/capacity/week", "six").with(in("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("Sessions available must be a whole number"),
                                containsString("value=\"six\""))));
        mvc.perform(week("/eah/capacity/week", "6").with(in("managers")))
                .andExpect(flash().attribute("done", containsString("recorded")));
        mvc.perform(week("/eah/capacity/statutory", "2")
                        .param("caseReference", "EHC-1999-000001")
                        .with(in("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("There is no case EHC-1999-000001")));
        String caseReference = steps.request(MONDAY).getBusinessKey();
        mvc.perform(week("/eah/capacity/statutory", "7")
                        .param("caseReference", caseReference)
                        .with(in("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Only 6 of 6")));
        mvc.perform(week("/eah/capacity/statutory", "2")
                        .param("caseReference", caseReference)
                        .with(in("managers")))
                .andExpect(flash().attribute("done", containsString("statutory advice")));
        assertThat(capacity.use(MONDAY, MONDAY).stream()
                        .filter(use -> use.week().getLocality().equals(EahSteps.locality(urn)))
                        .findFirst()
                        .orElseThrow()
                        .statutory())
                .isEqualTo(2);
        mvc.perform(get("/eah/capacity?size=100&locality={locality}", EahSteps.locality(urn))
                        .with(in("analysts")))
                .andExpect(content()
                        .string(allOf(
                                containsString(EahSteps.locality(urn)),
                                not(containsString("Record the sessions of a week")))));
    }

    @Test
    void filesOfCapacityAndSettingsAreTakenAndMistakesNamed() throws Exception {
        MockMultipartFile good = file(
                "week_starting,discipline,locality,sessions\n2026-11-09,OUTREACH," + EahSteps.locality(urn) + ",4\n");
        mvc.perform(multipart("/eah/capacity/file").file(good).with(csrf()).with(in("eah-triage")))
                .andExpect(flash().attribute("done", containsString("1 row is recorded")));
        mvc.perform(multipart("/eah/capacity/file")
                        .file(file("week,discipline\n1,2\n"))
                        .with(csrf())
                        .with(in("eah-triage")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("nknown column")));
        mvc.perform(multipart("/eah/capacity/file").with(csrf()).with(in("eah-triage")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Select a CSV file")));
        mvc.perform(multipart("/eah/settings/file")
                        .file(file("urn,family_hub,pupils,need_index,in_area,core_sessions\n" + urn
                                + ",Hub,5,5,yes,5\n123,Hub,5,5,yes,5\n"))
                        .with(csrf())
                        .with(in("eah-triage")))
                .andExpect(flash().attributeExists("loaded"));
        mvc.perform(get("/eah/settings?size=100&sort=need").with(in("eah-triage")))
                .andExpect(content().string(containsString("Larkspur School " + urn)));
    }

    @Test
    void longListsHavePagesThatKeepTheFilterAndTheOrder() throws Exception {
        for (int week = -2; week <= 0; week++) {
            for (Discipline discipline : Discipline.values()) {
                eah.sessions(urn, discipline, MONDAY.plusWeeks(week), 3);
                eah.sessions(urn, discipline, MONDAY.plusWeeks(week + 3L), 3);
            }
        }
        String locality = EahSteps.locality(urn);
        mvc.perform(get("/eah/capacity?sort=week,desc&locality={locality}", locality)
                        .with(in("managers")))
                .andExpect(content()
                        .string(allOf(
                                containsString("1 to 25 of " + 6 * Discipline.values().length),
                                containsString("&amp;locality=" + locality.replace(" ", "%20") + "&amp;page=2"),
                                containsString("23 November 2026"),
                                not(containsString(">19 October 2026<")))));
        String setting = "Larkspur School " + urn;
        for (int more = 0; more < 26; more++) {
            eah.refer(urn);
        }
        mvc.perform(get("/eah/referrals?page=2&q={words}", setting).with(in("eah-triage")))
                .andExpect(content()
                        .string(allOf(
                                containsString("26 to 26 of 26"),
                                containsString("page=1"),
                                containsString("sort=received"))));
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "file.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void accessAndMeasuresAreCountedForTheDaysAskedFor() throws Exception {
        eah.refer(urn);
        mvc.perform(get("/eah/access").with(in("analysts")))
                .andExpect(content()
                        .string(allOf(containsString("How concentrated use is"), containsString("Not yet reached"))));
        mvc.perform(get("/eah/access?month=2099-01").with(in("analysts")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("The month must be over")));
        mvc.perform(get("/eah/access?month=soon").with(in("analysts"))).andExpect(status().isBadRequest());
        mvc.perform(get("/eah/access.csv").with(in("analysts")))
                .andExpect(content().string(allOf(containsString("need_index"), containsString(urn))));
        mvc.perform(get("/eah/measures?from=2026-11-01&to=2026-11-30&by=locality")
                        .with(in("analysts")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Median days to triage"),
                                containsString("By locality"),
                                containsString(EahSteps.locality(urn)))));
        mvc.perform(get("/eah/measures?from=someday").with(in("analysts")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("The first day is not a date")));
        mvc.perform(get("/eah/measures/published").with(in("analysts"))).andExpect(status().isOk());
        mvc.perform(get("/eah/measures.csv?year=2025").with(in("analysts")))
                .andExpect(content().string(containsString("year,figure,name,breakdown,part,value,counted,among")));
    }

    private MockHttpServletRequestBuilder agreement(String path, String provider, String review) {
        return post(path)
                .param("provider", provider)
                .param("discipline", "OUTREACH")
                .param("kind", "MOU")
                .param("scope", "Outreach in Vale")
                .param("standards", "First contact in time")
                .param("reporting", "Monthly")
                .param("dataSharing", "References only")
                .param("disputes", "Service leads")
                .param("startsOn.day", "1")
                .param("startsOn.month", "9")
                .param("startsOn.year", "2026")
                .param("reviewOn.day", review.substring(8))
                .param("reviewOn.month", review.substring(5, 7))
                .param("reviewOn.year", review.substring(0, 4))
                .with(csrf());
    }

    @Test
    void managersRecordAndChangeAgreementsOthersRead() throws Exception {
        String provider = eah.service(Discipline.MENTAL_HEALTH, "health");
        mvc.perform(agreement("/eah/agreements", provider, "2027-09-01").with(in("eah-triage")))
                .andExpect(status().isForbidden());
        mvc.perform(agreement("/eah/agreements", provider, "2026-08-31").with(in("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("Review date must not be before the first day"),
                                containsString("Outreach in Vale"))));
        mvc.perform(agreement("/eah/agreements", "NOBODY", "2027-09-01").with(in("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Provider is not a service of the partnership")));
        mvc.perform(agreement("/eah/agreements", provider, "2027-09-01").with(in("managers")))
                .andExpect(flash().attribute("done", containsString("recorded")));
        var recorded = agreements.all().stream()
                .filter(found ->
                        found.getProviderCode().equals(provider) && found.getDiscipline() == Discipline.OUTREACH)
                .findFirst()
                .orElseThrow();
        String change = "/eah/agreements/" + recorded.getId();
        mvc.perform(agreement(change, provider, "2028-01-01")
                        .param("version", "7")
                        .with(in("managers")))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(containsString(ConflictException.CHANGED), containsString("value=\"2028\""))));
        mvc.perform(agreement(change, provider, "2028-01-01")
                        .param("version", "0")
                        .with(in("managers")))
                .andExpect(flash().attribute("done", containsString("changed")));
        assertThat(agreements.byId(recorded.getId()).getReviewOn()).isEqualTo(LocalDate.of(2028, 1, 1));
        mvc.perform(get("/eah/agreements?size=100").with(in("analysts")))
                .andExpect(content().string(allOf(containsString(change), not(containsString("Add an agreement")))));
        mvc.perform(get(change).with(in("managers")))
                .andExpect(content()
                        .string(allOf(containsString("Outreach in Vale"), containsString("Change the agreement"))));
        mvc.perform(get(change + "/change").with(in("managers")))
                .andExpect(content().string(containsString("Save the agreement")));
        mvc.perform(get(change).with(in("analysts")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Outreach in Vale"), not(containsString("Change the agreement")))));
    }

    private String json(String subject, String more) {
        return "{\"settingUrn\":\"" + urn + "\",\"receivedOn\":\"2026-11-02\",\"askedBy\":\"SENCO\",\"subject\":\""
                + subject + "\",\"need\":\"ASD\",\"situation\":\"NOT_WORKING\",\"whatIsAsked\":\"Help\"" + more + "}";
    }

    private MockHttpServletRequestBuilder api(String body) {
        return post("/api/eah/referrals")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void theApiTakesAReferralAndTellsItsOwnWhereItStands() throws Exception {
        String location = mvc.perform(api(json("SETTING", "")).with(senco()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("TRIAGE"))
                .andExpect(jsonPath("$.triageBy").value("2026-11-09"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(get(location).with(senco())).andExpect(status().isOk());
        mvc.perform(get(location).with(in("settings", "setting-" + eah.setting())))
                .andExpect(status().isNotFound());
        mvc.perform(get(location).with(in("caseworkers"))).andExpect(status().isForbidden());
        mvc.perform(api(json("SETTING", "")).with(in("health"))).andExpect(status().isForbidden());
        mvc.perform(api(json("SETTING", "")).with(in("settings")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("settingUrn"));
        mvc.perform(api(json(
                                "CHILD",
                                ",\"child\":{\"givenName\":\"Alex\",\"familyName\":\"Sample\",\"dateOfBirth\":\"2018-05-03\"}"))
                        .with(senco()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("consentOn"));
        mvc.perform(api(json("SETTING", ",\"tea\":1")).with(senco())).andExpect(status().isBadRequest());
    }
}
