package org.sendcasework.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Document;
import org.sendcasework.casefile.Documents;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.internal.PanelMember;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.PanelSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of the panels: who sees what, what can be done there, and how a refused step is told. */
@CaseworkTest
class PanelPagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final String REASONS = "Reasons that a family can follow, told at some length.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private PanelSteps panelSteps;

    @Autowired
    private Panels panels;

    @Autowired
    private Sittings sittings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private PanelQuestions questions;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    private Panel panel;
    private Sitting sitting;
    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aSittingWithACase() {
        steps.today(RECEIVED);
        panel = panelSteps.panel(RECEIVED);
        sitting = panelSteps.sitting(panel, DAY);
        instance = steps.request(RECEIVED, "childFamilyName", "Panelsworth");
        reference = instance.getBusinessKey();
        steps.consider(instance);
        steps.submit(instance, "prepare-the-papers");
    }

    @AfterEach
    void retireThePanel() {
        panelSteps.retire(panel);
    }

    private static RequestPostProcessor as(String username, String... groups) {
        return user(username)
                .authorities(Arrays.stream(groups)
                        .map(group -> new SimpleGrantedAuthority("GROUP_" + group))
                        .toList());
    }

    private static RequestPostProcessor manager() {
        return as("manager", Groups.MANAGERS);
    }

    private static RequestPostProcessor chair() {
        return as(PanelSteps.CHAIR, Groups.PANEL);
    }

    private AgendaItem item() {
        return agenda.of(sitting.getId()).get(0);
    }

    private String sittingPage() {
        return "/panels/sittings/" + sitting.getId();
    }

    private String itemPage() {
        return "/panels/items/" + item().getId();
    }

    private MockHttpServletRequestBuilder send(String to, String... fields) {
        MockHttpServletRequestBuilder request = post(to).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    @Test
    void thePapersOfAnItemHoldWhatTheFamilySaidAndTheEvidenceForWhoeverMaySeeTheItem() throws Exception {
        RequestPostProcessor member = as(PanelSteps.HEALTH, Groups.HEALTH);
        mvc.perform(get(itemPage()).with(member))
                .andExpect(content().string(containsString("What the family said before the decision to assess")))
                .andExpect(content().string(containsString("Graduated response")))
                .andExpect(content()
                        .string(containsString(
                                "The request, the evidence and the views of the family are in the case file")))
                .andExpect(content().string(containsString("Papers prepared by")));
        mvc.perform(send(itemPage() + "/interests", "userId", PanelSteps.HEALTH, "nature", "Treats the child")
                .with(member));
        mvc.perform(get(itemPage()).with(member)).andExpect(status().isForbidden());
        mvc.perform(get(itemPage()).with(as("stranger", Groups.HEALTH))).andExpect(status().isForbidden());
    }

    @Test
    void officersSeeTheirSittingsMembersTheirOwnAndStrangersNone() throws Exception {
        for (String page :
                List.of("/panels", "/panels/calendar", "/panels/" + panel.getId(), sittingPage(), itemPage())) {
            mvc.perform(get(page).with(as("casey", Groups.CASEWORKERS))).andExpect(status().isOk());
            mvc.perform(get(page).with(as("emery", Groups.MEDIATION))).andExpect(status().isForbidden());
        }
        RequestPostProcessor member = as(PanelSteps.HEALTH, Groups.HEALTH);
        RequestPostProcessor other = as("another-nurse", Groups.HEALTH);
        mvc.perform(get(itemPage()).with(member))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Panelsworth")));
        mvc.perform(get(sittingPage()).with(member))
                .andExpect(content().string(containsString("Mon 19 Oct 2026")))
                .andExpect(content().string(containsString("Panelsworth")));
        mvc.perform(get(sittingPage()).with(other)).andExpect(status().isForbidden());
        mvc.perform(get(itemPage()).with(other)).andExpect(status().isForbidden());
        mvc.perform(get("/panels").with(other))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(panel.getName()))));
        mvc.perform(get("/panels/calendar").with(other))
                .andExpect(content().string(not(containsString(panel.getName()))));
        mvc.perform(get("/cases/" + reference).with(member)).andExpect(status().isForbidden());
    }

    @Test
    void onlyManagersConstituteAndOnlyThePanelRunsASitting() throws Exception {
        String members = "/panels/" + panel.getId() + "/members";
        String[] fields = {
            "userId", "nina", "profession", "EARLY_YEARS", "from.day", "7", "from.month", "9", "from.year", "2026"
        };
        mvc.perform(send(members, fields).with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("must be an account")));
        assertThat(panels.members(panel.getId())).hasSize(5);
        panelSteps.account("nina", "Nina New", Groups.SETTINGS);
        mvc.perform(send(members, fields).with(chair())).andExpect(status().isForbidden());
        mvc.perform(send(members, fields).with(as("casey", Groups.CASEWORKERS))).andExpect(status().isForbidden());
        mvc.perform(send(members, fields).with(manager())).andExpect(flash().attributeExists("done"));
        assertThat(panels.members(panel.getId())).hasSize(6);
        mvc.perform(send(
                                sittingPage() + "/attendance",
                                "people[0].userId",
                                PanelSteps.HEALTH,
                                "people[0].how",
                                "PRESENT")
                        .with(as(PanelSteps.HEALTH, Groups.HEALTH)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/panels/statistics").with(as("nurse", Groups.HEALTH))).andExpect(status().isForbidden());
        mvc.perform(get("/panels/statistics").with(as("quinn", Groups.ANALYSTS)))
                .andExpect(status().isOk());
    }

    @Test
    void aPanelIsSetUpAndItsTermsGrowOnThePage() throws Exception {
        String[] terms = {
            "effectiveFrom.month",
            "10",
            "effectiveFrom.day",
            "1",
            "effectiveFrom.year",
            "2026",
            "required",
            "HEALTH",
            "quorum",
            "1",
            "chair",
            "cleo",
            "deputies",
            "dara",
            "cutOffWorkingDays",
            "5",
            "letterWorkingDays",
            "3",
            "delegation",
            "RESOURCING panel 50000\nRESOURCING group managers 5000"
        };
        String name = "Page panel " + System.identityHashCode(this);
        String[] all = Stream.concat(Stream.of("kind", "PLACEMENT", "name", name), Arrays.stream(terms))
                .toArray(String[]::new);
        mvc.perform(send("/panels", all).with(manager())).andExpect(flash().attributeExists("done"));
        Panel created = panels.all().stream()
                .filter(found -> found.getName().equals(name))
                .findFirst()
                .orElseThrow();
        mvc.perform(send("/panels", all).with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Another panel has this name")))
                .andExpect(content().string(containsString("RESOURCING group managers 5000")));
        String more = "/panels/" + created.getId() + "/terms";
        terms[1] = "9";
        mvc.perform(send(more, terms).with(manager())).andExpect(status().isBadRequest());
        terms[1] = "11";
        mvc.perform(send(more, terms).with(manager())).andExpect(flash().attributeExists("done"));
        terms[19] = "RESOURCING group";
        mvc.perform(send(more, terms).with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#delegation\"")))
                .andExpect(content().string(containsString("has a line that cannot be read: RESOURCING group")));
        mvc.perform(get("/panels/" + created.getId()).with(manager()))
                .andExpect(content().string(containsString("£5,000")))
                .andExpect(content().string(containsString("Version <span>2</span>")));
        mvc.perform(send("/panels/" + created.getId() + "/active", "active", "false", "version", "0")
                        .with(manager()))
                .andExpect(flash().attributeExists("done"));
        mvc.perform(send("/panels/" + created.getId() + "/active", "active", "true", "version", "0")
                        .with(manager()))
                .andExpect(flash().attribute("error", ConflictException.CHANGED));
        assertThat(panels.byId(created.getId()).isActive()).isFalse();
    }

    @Test
    void aSittingIsRunOnThePageAndMinuted() throws Exception {
        mvc.perform(send(sittingPage() + "/open", "version", "0").with(chair()))
                .andExpect(flash().attribute("error", containsString("on its day")));
        steps.today(DAY);
        mvc.perform(send(sittingPage() + "/open", "version", "0").with(chair()))
                .andExpect(flash().attribute("error", containsString("There is no quorum")));
        mvc.perform(send(
                                sittingPage() + "/attendance",
                                attendance(
                                        "PRESENT",
                                        PanelSteps.CHAIR,
                                        PanelSteps.PSYCHOLOGIST,
                                        PanelSteps.HEALTH,
                                        PanelSteps.SOCIAL_WORKER))
                        .with(chair()))
                .andExpect(flash().attributeExists("done"));
        mvc.perform(send(sittingPage() + "/open", "version", "0").with(chair()))
                .andExpect(flash().attributeExists("done"));
        mvc.perform(send(itemPage() + "/views", "view", "I would assess now.", "dissents", "true")
                        .with(as(PanelSteps.HEALTH, Groups.HEALTH)))
                .andExpect(flash().attributeExists("done"));
        String version = item().getVersion().toString();
        mvc.perform(send(itemPage() + "/discussion", "discussion", "The tracking was weighed.", "version", version)
                        .with(chair()))
                .andExpect(flash().attributeExists("done"));
        mvc.perform(send(itemPage() + "/discussion", "discussion", "Written by the other.", "version", version)
                        .with(manager()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(ConflictException.CHANGED)))
                .andExpect(content().string(containsString("Written by the other.")))
                .andExpect(content().string(containsString(itemPage())));
        panelSteps.asChair(
                () -> steps.submit(instance, "decide-whether-to-assess", "panelStep", "DECIDE", "reasons", REASONS));
        mvc.perform(send(
                                sittingPage() + "/close",
                                "notes",
                                "All was heard.",
                                "version",
                                sittings.byId(sitting.getId()).getVersion().toString())
                        .with(chair()))
                .andExpect(flash().attributeExists("done"));

        mvc.perform(get(sittingPage() + "/minutes").with(as(PanelSteps.HEALTH, Groups.HEALTH)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("s.36(8)(b)")))
                .andExpect(content().string(containsString(REASONS)))
                .andExpect(content().string(containsString("Dissents.")))
                .andExpect(content().string(containsString("The tracking was weighed.")))
                .andExpect(content().string(containsString("Hal Health (Health)")));
    }

    /** The fields of the form for people of whom nothing is recorded yet. */
    private static String[] attendance(String how, String... users) {
        return IntStream.range(0, users.length)
                .boxed()
                .flatMap(i -> Stream.of("people[" + i + "].userId", users[i], "people[" + i + "].how", how))
                .toArray(String[]::new);
    }

    private String howOf(String user) {
        return sittings.expected(sittings.byId(sitting.getId())).stream()
                .filter(who -> who.getUserId().equals(user))
                .map(who -> who.getState() + (who.getLeftAt() == null ? "" : " LEFT"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAttendanceOfEverybodyIsOneFormThatKeepsWhatWasSelectedWhenSomebodyElseWasFaster() throws Exception {
        String page = sittingPage() + "/attendance";
        mvc.perform(get(page).with(as("casey", Groups.CASEWORKERS))).andExpect(status().isForbidden());
        mvc.perform(send(page, attendance("PRESENT", PanelSteps.CHAIR)).with(chair()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Nobody can be present before the day of the sitting")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"PRESENT\"[^>]* checked.*")));
        steps.today(DAY);
        mvc.perform(get(page).with(chair()))
                .andExpect(content().string(containsString("Hal Health (Health)")))
                .andExpect(content().string(not(containsString("Left early"))));
        mvc.perform(send(page, attendance("PRESENT", PanelSteps.CHAIR, PanelSteps.HEALTH))
                        .with(chair()))
                .andExpect(flash().attributeExists("done"));
        mvc.perform(send(page, attendance("APOLOGIES", PanelSteps.SOCIAL_WORKER, PanelSteps.HEALTH))
                        .with(manager()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There is a problem")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"APOLOGIES\"[^>]* checked.*")));
        assertThat(howOf(PanelSteps.HEALTH)).isEqualTo("PRESENT");
        assertThat(howOf(PanelSteps.SOCIAL_WORKER)).as("all lines or none").isEqualTo("EXPECTED");
    }

    @Test
    void whoeverLeavesASittingEarlyIsRecordedInTheSameForm() throws Exception {
        steps.today(DAY);
        panelSteps.open(sitting);
        String page = sittingPage() + "/attendance";
        mvc.perform(get(page).with(chair())).andExpect(content().string(containsString("Left early")));
        mvc.perform(send(
                                page,
                                "people[0].userId",
                                PanelSteps.HEALTH,
                                "people[0].how",
                                "LEFT",
                                "people[0].version",
                                versionOf(PanelSteps.HEALTH))
                        .with(chair()))
                .andExpect(flash().attributeExists("done"));
        assertThat(howOf(PanelSteps.HEALTH)).isEqualTo("PRESENT LEFT");
        assertThat(howOf(PanelSteps.CHAIR)).isEqualTo("PRESENT");
    }

    private String versionOf(String user) {
        return sittings.expected(sittings.byId(sitting.getId())).stream()
                .filter(who -> who.getUserId().equals(user))
                .map(who -> who.getVersion().toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFormOfASittingKeepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
        mvc.perform(send(sittingPage() + "/cancel", "reason", "", "version", "0")
                        .with(chair()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#reason\"")))
                .andExpect(content().string(containsString("Enter the reason for cancelling the sitting")));
        mvc.perform(send(
                                sittingPage() + "/substitutes",
                                "memberUserId",
                                PanelSteps.HEALTH,
                                "substituteUserId",
                                PanelSteps.CHAIR)
                        .with(chair()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("already takes part in this sitting")))
                .andExpect(content().string(containsString("value=\"cleo\" selected=\"selected\"")));
    }

    @Test
    void anItemWithAnInterestIsClosedToWhoeverHasItOnEveryPage() throws Exception {
        Document report = documents.add(caseFiles.byReference(reference), "Report", "r.txt", "text".getBytes());
        RequestPostProcessor member = as(PanelSteps.SOCIAL_WORKER, Groups.SOCIAL_CARE, Groups.PANEL);
        mvc.perform(get(itemPage() + "/documents/" + report.getId()).with(member))
                .andExpect(status().isOk());
        mvc.perform(send(itemPage() + "/interests", "userId", PanelSteps.CHAIR, "nature", "Knows the family")
                        .with(as(PanelSteps.HEALTH, Groups.HEALTH)))
                .andExpect(status().isForbidden());
        mvc.perform(send(itemPage() + "/interests", "userId", PanelSteps.SOCIAL_WORKER, "nature", "Knows the family")
                        .with(member))
                .andExpect(flash().attributeExists("done"));

        mvc.perform(get(sittingPage()).with(member))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("closed to you")))
                .andExpect(content().string(not(containsString("Panelsworth"))))
                .andExpect(content().string(not(containsString(reference))));
        for (String page : List.of(
                itemPage(),
                itemPage() + "/documents/" + report.getId(),
                "/cases/" + reference,
                "/cases/" + reference.replace("-", "%2D"),
                "/cases/" + reference + "-M1",
                "/cases/" + reference + "-A1/clock",
                "/api/cases/" + reference + "-M1/clock",
                "/cases/" + reference + "/clock",
                "/api/cases/" + reference + "/clock")) {
            mvc.perform(get(URI.create(page)).with(member)).andExpect(status().isForbidden());
        }
        mvc.perform(get(sittingPage() + "/minutes").with(member))
                .andExpect(content().string(not(containsString(reference))));
        mvc.perform(get("/cases").param("q", "panelsworth").with(member))
                .andExpect(content().string(not(containsString(reference))));
        mvc.perform(get("/cases/" + reference).with(chair())).andExpect(status().isOk());
    }

    @Test
    void aRecordIsCorrectedOnItsPageByAManager() throws Exception {
        panelSteps.open(sitting);
        panelSteps.asChair(() -> steps.submit(instance, "decide-whether-to-assess", "panelStep", "DECIDE"));
        String page = "/panels/decisions/" + questions.of(reference).get(0).getDecisionId();
        mvc.perform(get(page).with(chair()))
                .andExpect(content().string(containsString("Hal Health, Health")))
                .andExpect(content().string(not(containsString("Correct the record"))));
        String[] words = {
            "reasons",
            REASONS,
            "partsMet",
            "HAS_OR_MAY_HAVE_SEN",
            "partsMet",
            "MAY_NEED_PLAN",
            "why",
            "A name was wrong",
            "version",
            "1",
            "letter",
            ""
        };
        mvc.perform(send(page + "/correct", words).with(chair())).andExpect(status().isForbidden());
        mvc.perform(send(page + "/correct", "reasons", "Typed reasons", "why", "", "version", "1")
                        .with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter why the record is wrong")))
                .andExpect(content().string(containsString("Typed reasons")));
        mvc.perform(get(page).with(manager())).andExpect(content().string(containsString("Correct the record")));
        words[9] = versionShown(page + "/correct");
        mvc.perform(send(page + "/correct", words).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is saved yet")))
                .andExpect(content().string(containsString("The decision itself is the same")));
        assertThat(lettersOf("DECISION_CORRECTED")).as("nobody has read it yet").isEmpty();
        words[11] = "We wrote a wrong name. Here is the right one.";
        mvc.perform(send(page + "/correct", words).with(manager())).andExpect(flash().attributeExists("done"));
        assertThat(lettersOf("DECISION_CORRECTED"))
                .singleElement()
                .asString()
                .contains("We wrote a wrong name. Here is the right one.", "Correction of our letter");
        mvc.perform(send(page + "/correct", words).with(manager())).andExpect(status().isConflict());
        mvc.perform(get(page).with(manager()))
                .andExpect(content().string(containsString("An earlier version")))
                .andExpect(content().string(not(containsString("Correct the record"))));
        assertThat(lettersOf("DECISION_CORRECTED")).hasSize(1);
    }

    private List<String> lettersOf(String kind) {
        return jdbc.sql("select n.body from notice n join case_file c on c.id = n.case_id"
                        + " where c.reference = ? and n.kind = ?")
                .param(reference)
                .param(kind)
                .query(String.class)
                .list();
    }

    @Test
    void aNameThatWasTypedBeforeIsShownAndReplacedByAnAccount() throws Exception {
        PanelMember health = panels.members(panel.getId()).stream()
                .filter(member -> member.getUserId().equals(PanelSteps.HEALTH))
                .findFirst()
                .orElseThrow();
        jdbc.sql("update panel_member set user_id = 'ghost', name = 'Typed Nurse' where id = ?")
                .param(health.getId())
                .update();
        String page = "/panels/" + panel.getId();
        String replace = page + "/members/" + health.getId() + "/replace";
        mvc.perform(get(page).with(manager()))
                .andExpect(content().string(containsString("Typed Nurse")))
                .andExpect(content().string(containsString("No account")))
                .andExpect(content().string(containsString(replace)));
        mvc.perform(get(replace).with(chair())).andExpect(status().isForbidden());
        mvc.perform(get(replace).with(manager())).andExpect(status().isOk());
        String[] fields = {
            "userId",
            "phantom",
            "from.day",
            "9",
            "from.month",
            "9",
            "from.year",
            "2026",
            "reason",
            "The name was typed",
            "version",
            String.valueOf(health.getVersion())
        };
        mvc.perform(send(replace, fields).with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("must be an account")));
        assertThat(panels.members(panel.getId())).hasSize(5);
        fields[1] = PanelSteps.HEALTH;
        mvc.perform(send(replace, fields).with(manager())).andExpect(flash().attributeExists("done"));

        assertThat(panels.members(panel.getId()))
                .filteredOn(member -> member.getProfession() == Profession.HEALTH)
                .extracting(PanelMember::getUserId, PanelMember::getFromDay, PanelMember::getToDay)
                .containsExactlyInAnyOrder(
                        tuple("ghost", RECEIVED, RECEIVED.plusDays(1)),
                        tuple(PanelSteps.HEALTH, LocalDate.of(2026, 9, 9), null));
        mvc.perform(send(replace, fields).with(manager())).andExpect(status().isConflict());
    }

    private String versionShown(String page) throws Exception {
        String html =
                mvc.perform(get(page).with(manager())).andReturn().getResponse().getContentAsString();
        return html.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void anItemIsMovedToAnotherSittingInTimeOnItsPage() throws Exception {
        Sitting earlier = panelSteps.sitting(panel, DAY.minusWeeks(1));
        String from = itemPage();
        mvc.perform(send(from + "/move", "sittingId", earlier.getId().toString())
                        .with(as("casey", Groups.CASEWORKERS)))
                .andExpect(status().isForbidden());
        mvc.perform(send(from + "/move", "sittingId", earlier.getId().toString())
                        .with(chair()))
                .andExpect(flash().attributeExists("done"));
        assertThat(agenda.of(earlier.getId())).hasSize(1);
    }

    @Test
    void theFormsOfAPanelKeepWhatWasTypedAndSayAtTheFieldWhatIsWrong() throws Exception {
        String page = "/panels/" + panel.getId();
        for (String form : List.of("/panels/new", page + "/terms/new", page + "/members/new", page + "/sittings/new")) {
            mvc.perform(get(form).with(manager())).andExpect(status().isOk());
        }
        mvc.perform(send("/panels", "name", "Typed panel").with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Select the kind of panel")))
                .andExpect(content().string(containsString("href=\"#effectiveFrom-day\"")))
                .andExpect(content().string(containsString("value=\"Typed panel\"")));
        mvc.perform(send(page + "/members", "userId", PanelSteps.HEALTH, "from.day", "31")
                        .with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("must be a real date")))
                .andExpect(content().string(containsString("Select the profession of the member")))
                .andExpect(content().string(containsString("value=\"31\"")))
                .andExpect(content().string(containsString("value=\"hal\" selected=\"selected\"")));
        mvc.perform(send(
                                page + "/sittings",
                                "heldOn.day",
                                "4",
                                "heldOn.month",
                                "10",
                                "heldOn.year",
                                "2026",
                                "startsAt",
                                "10:15")
                        .with(chair()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Day of the sitting must be a working day")))
                .andExpect(content().string(containsString("value=\"10:15\"")));
        mvc.perform(send(page + "/sittings", "startsAt", "late").with(chair()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter the day of the sitting")))
                .andExpect(content().string(containsString("Enter a time of the 24-hour clock, such as 09:30")));
        for (String none : List.of("24:00", "9:60", "930", "9.30am")) {
            mvc.perform(send(page + "/sittings", "startsAt", none).with(chair()))
                    .andExpect(content().string(containsString("Enter a time of the 24-hour clock")));
        }
        mvc.perform(send(
                                page + "/sittings",
                                "heldOn.day",
                                "6",
                                "heldOn.month",
                                "10",
                                "heldOn.year",
                                "2026",
                                "startsAt",
                                "9.30")
                        .with(chair()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(page).with(chair())).andExpect(content().string(containsString("09:30")));
    }

    @Test
    void aMembershipEndsOnItsOwnPageOnce() throws Exception {
        String page = "/panels/" + panel.getId() + "/members/"
                + panels.members(panel.getId()).get(0).getId() + "/end";
        mvc.perform(get(page).with(manager())).andExpect(status().isOk());
        mvc.perform(get(page).with(chair())).andExpect(status().isForbidden());
        String[] fields = {
            "lastDay.day", "8", "lastDay.month", "9", "lastDay.year", "2026", "reason", "", "version", "0"
        };
        mvc.perform(send(page, fields).with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter the reason for ending the membership")))
                .andExpect(content().string(containsString("value=\"8\"")));
        fields[7] = "Moved away";
        mvc.perform(send(page, fields).with(manager())).andExpect(flash().attributeExists("done"));
        mvc.perform(send(page, fields).with(manager()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(ConflictException.CHANGED)))
                .andExpect(content().string(containsString("value=\"Moved away\"")));
    }

    @Test
    void theFormsOfAnItemKeepWhatWasTypedAndSayAtTheFieldWhatIsWrong() throws Exception {
        for (String form : List.of("/views", "/discussion", "/interests", "/move")) {
            mvc.perform(get(itemPage() + form).with(chair())).andExpect(status().isOk());
        }
        mvc.perform(get(itemPage() + "/discussion").with(as(PanelSteps.HEALTH, Groups.HEALTH)))
                .andExpect(status().isForbidden());
        mvc.perform(send(itemPage() + "/views", "view", "x".repeat(2001), "dissents", "true")
                        .with(chair()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Your view must not be longer than 2000 characters")))
                .andExpect(content().string(containsString("x".repeat(2001))))
                .andExpect(content().string(matchesPattern("(?s).*value=\"true\"[^>]* checked.*")));
        mvc.perform(send(itemPage() + "/interests", "userId", PanelSteps.CHAIR, "nature", "")
                        .with(chair()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter what the interest is")));
        mvc.perform(send(itemPage() + "/interests", "userId", "stranger", "nature", "Typed nature")
                        .with(chair()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Who has the interest takes no part in the sitting")))
                .andExpect(content().string(containsString("value=\"Typed nature\"")));
        mvc.perform(send(itemPage() + "/move", "sittingId", "another").with(chair()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theSittingsOfAPanelArePagedAndThoseToComeAreFirst() throws Exception {
        for (int week = 1; week <= 25; week++) {
            panelSteps.sitting(panel, LocalDate.of(2026, 10, 14).plusWeeks(week));
        }
        String page = "/panels/" + panel.getId();
        mvc.perform(get(page).with(manager()))
                .andExpect(content().string(containsString("Showing 1 to 25 of 26")))
                .andExpect(content().string(containsString(sittingPage())));
        mvc.perform(get(page).param("sort", "day,desc").with(manager()))
                .andExpect(content().string(not(containsString(sittingPage()))));
        steps.today(LocalDate.of(2027, 6, 1));
        mvc.perform(get(page).with(manager())).andExpect(content().string(not(containsString(sittingPage()))));
    }

    @Test
    void figuresArePublishedWithoutSmallNumbersOnThePageAndAsCsv() throws Exception {
        mvc.perform(get("/panels/statistics").param("year", "2025").with(manager()))
                .andExpect(status().isOk());
        mvc.perform(get("/panels/statistics/figures.csv").param("year", "2025").with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("year,decision,breakdown,part,number")));
        mvc.perform(get("/panels/statistics").param("year", "1999").with(manager()))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/panels/statistics/figures.csv").with(as("nurse", Groups.HEALTH)))
                .andExpect(status().isForbidden());
    }
}
