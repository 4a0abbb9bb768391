package org.sendcasework.escalation.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.StatementCount;
import org.sendcasework.support.TestSettings;
import org.sendcasework.support.WebSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of stuck cases as a page, as data for Cockpit and as a file; who sees it, and repairs made from it. */
@StuckTest
class StuckPagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate LATE = LocalDate.of(2026, 10, 21);
    private static final String PASSWORD = "a-long-enough-password";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private StuckSteps stuck;

    @Autowired
    private StuckCases cases;

    @Autowired
    private TestSettings settings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private final List<ProcessInstance> started = new ArrayList<>();

    @BeforeEach
    void people() {
        accounts.create("worker", "Wil Worker", PASSWORD, List.of(Groups.CASEWORKERS));
        accounts.create("manager", "Man Ager", PASSWORD, List.of(Groups.MANAGERS));
        accounts.create("nurse", "Nur Se", PASSWORD, List.of(Groups.HEALTH));
        steps.today(RECEIVED);
    }

    @AfterEach
    void endAllCases() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test"));
        jdbc.sql("update deadline set status = 'LAPSED', closed_on = due_date where status = 'OPEN'")
                .update();
    }

    private ProcessInstance aCase(Object... fields) {
        ProcessInstance instance = steps.request(RECEIVED, fields);
        started.add(instance);
        return instance;
    }

    private WebSession manager() {
        return WebSession.of(port, "manager", PASSWORD);
    }

    private int count() throws IOException {
        return JSON.readTree(manager().get("/stuck/data").body()).path("total").asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stuck", "/stuck/cases.csv", "/stuck/data", "/stuck/EHC-2026-000001"})
    void managersAndAdministratorsSeeItAndNobodyElse(String path) {
        int found = path.contains("EHC") ? 404 : 200;
        assertThat(manager().get(path).statusCode()).isEqualTo(found);
        assertThat(WebSession.of(port, "admin", "the-first-password").get(path).statusCode())
                .isEqualTo(found);
        assertThat(WebSession.of(port, "worker", PASSWORD).get(path).statusCode())
                .isEqualTo(403);
        assertThat(WebSession.of(port, "nurse", PASSWORD).get(path).statusCode())
                .isEqualTo(403);
        assertThat(new WebSession(port).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void theNextStepOfEscalationIsNeverInThePast() {
        steps.today(LATE);
        aCase();
        List<LocalDate> next = Pattern.compile("Next step of escalation\">(\\d+ \\w+ \\d{4})")
                .matcher(manager().get("/stuck").body())
                .results()
                .map(found -> LocalDate.parse(found.group(1), DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)))
                .toList();
        assertThat(next).isNotEmpty().allMatch(day -> !day.isBefore(LATE));
    }

    @Test
    void aDateThatWasEscalatedIsAMissedDateAndNoOtherIncident() {
        String reference = aCase().getBusinessKey();
        steps.letTimePass(reference, RECEIVED.plusWeeks(22).plusDays(1));
        assertThat(runtime.createIncidentQuery()
                        .incidentType(Escalations.INCIDENT)
                        .count())
                .isPositive();
        assertThat(manager().get("/stuck").body())
                .contains(reference, "A date was missed")
                .doesNotContain("govuk-tag--red\">Another incident");
    }

    @Test
    void aCaseWithoutATroubleIsNotOnTheList() throws IOException {
        aCase();
        assertThat(count()).isZero();
        assertThat(manager().get("/stuck").body()).contains("No case is stuck.");
    }

    @Test
    void thePageTellsAgePhaseReasonWhoHasItAndWhatComesNextButNoName() {
        String reference = aCase("childFamilyName", "Verysecret").getBusinessKey();
        String task =
                steps.tasksOfCase(reference, "check-and-acknowledge").get(0).getId();
        tasks.setAssignee(task, "worker");
        steps.letTimePass(reference, LATE);
        stuck.check();

        assertThat(manager().get("/stuck").body())
                .contains(reference, "Considering the request", "44</span> days since the request")
                .contains(
                        "20 October 2026", "A date was missed", "due Mon 19 Oct 2026", "Nothing happens", "Caseworkers")
                .contains("worker", "Approaching: ", "href=\"/stuck/" + reference + "\"")
                .doesNotContain("Verysecret");
    }

    @Test
    void eachReasonIsToldAndFoundByItself() throws IOException {
        String missed = aCase().getBusinessKey();
        ProcessInstance failing = aCase();
        ProcessInstance retrying = aCase();
        ProcessInstance suspended = aCase();
        steps.letTimePass(missed, LATE);
        steps.today(RECEIVED.plusDays(2));
        management.setJobRetries(
                stuck.job(failing.getBusinessKey(), "six-weeks-missed").getId(), 0);
        jdbc.sql("update act_ru_incident set incident_msg_ = 'secret words' where proc_inst_id_ = ?")
                .param(failing.getId())
                .update();
        jdbc.sql("update act_ru_job set exception_msg_ = 'secret words', create_time_ = now() where id_ = ?")
                .param(stuck.job(retrying.getBusinessKey(), "six-weeks-missed").getId())
                .update();
        runtime.suspendProcessInstanceById(suspended.getId());
        WebSession manager = manager();
        steps.today(LATE);

        assertThat(references(manager, "?reason=FAILED")).containsExactly(failing.getBusinessKey());
        assertThat(references(manager, "?reason=RETRYING")).containsExactly(retrying.getBusinessKey());
        assertThat(references(manager, "?reason=SUSPENDED")).containsExactly(suspended.getBusinessKey());
        assertThat(references(manager, "?reason=MISSED")).contains(missed);
        assertThat(manager.get("/stuck").body()).doesNotContain("secret words");
    }

    private List<String> references(WebSession session, String query) {
        return session.get("/stuck/cases.csv" + query)
                .body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    @Test
    void theListIsFilteredByTeamServiceAndLocality() throws IOException {
        String urn = settings.school();
        ProcessInstance withAdvisers = aCase("settingUrn", urn);
        ProcessInstance early = aCase();
        steps.submit(withAdvisers, "check-and-acknowledge", "settingUrn", urn);
        steps.submit(withAdvisers, "record-family-views");
        steps.submit(withAdvisers, "consider-the-evidence");
        steps.submit(withAdvisers, "decide-whether-to-assess");
        steps.submit(withAdvisers, "choose-advisers");
        String advised = withAdvisers.getBusinessKey();
        steps.letTimePass(early.getBusinessKey(), LATE);
        steps.letTimePass(advised, LATE);
        WebSession manager = manager();

        assertThat(references(manager, "?service=health")).containsExactly(advised);
        assertThat(references(manager, "?service=settings")).containsExactly(advised);
        assertThat(references(manager, "?service=mediation")).isEmpty();
        assertThat(references(manager, "?team=panel")).isEmpty();
        assertThat(references(manager, "?team=caseworkers")).contains(advised, early.getBusinessKey());
        assertThat(references(manager, "?locality=Northvale")).containsExactly(advised);
        assertThat(references(manager, "?locality=Northvale&service=health")).containsExactly(advised);
        assertThat(references(manager, "?locality=Elsewhere")).isEmpty();
        assertThat(manager.get("/stuck").body()).contains("<option value=\"Northvale\">Northvale</option>");
    }

    @Test
    void theFileIsRfc4180AndHoldsNoFormula() throws IOException {
        String reference = aCase().getBusinessKey();
        jdbc.sql("update person set locality = '=HYPERLINK(\"evil\"), \"x\"'").update();
        steps.letTimePass(reference, LATE);

        HttpResponse<String> file = manager().get("/stuck/cases.csv");

        assertThat(file.headers().firstValue("content-type").orElse("")).contains("text/csv");
        assertThat(file.headers().firstValue("content-disposition").orElse(""))
                .contains("attachment", "stuck-cases.csv");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file.body()))
                .getRecords();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.toMap().keySet()).containsExactlyElementsOf(StuckCases.COLUMNS);
            assertThat(row.get("case_reference")).isEqualTo(reference);
            assertThat(row.get("received_on")).isEqualTo("2026-09-07");
            assertThat(row.get("age_in_days")).isEqualTo("44");
            assertThat(row.get("stuck_since")).isEqualTo("2026-10-20");
            assertThat(row.get("locality")).isEqualTo("'=HYPERLINK(\"evil\"), \"x\"");
            assertThat(row.get("owner")).isEqualTo("nobody yet");
            assertThat(row.get("waiting_on")).contains("Caseworkers");
        });
        assertThat(file.body()).contains("\r\n");
    }

    @Test
    void aPageCostsTheSameNumberOfStatementsHoweverManyCasesThereAre() throws Exception {
        aCase();
        steps.today(LATE);
        int few = StatementCount.of(() -> cases.find(StuckFilter.NONE, PageRequest.of(0, 25)));
        steps.today(RECEIVED);
        for (int number = 0; number < 29; number++) {
            aCase();
        }
        steps.today(LATE);

        assertThat(cases.find(StuckFilter.NONE, PageRequest.of(0, 25)).getContent())
                .hasSize(25);
        assertThat(cases.find(StuckFilter.NONE, PageRequest.of(1, 25)).getContent())
                .hasSize(5);
        assertThat(StatementCount.of(() -> cases.find(StuckFilter.NONE, PageRequest.of(0, 25))))
                .isEqualTo(few);
        assertThat(few).isBetween(5, 8);
        WebSession manager = manager();
        assertThat(manager.get("/stuck?reason=MISSED").body())
                .contains("Showing 1 to 25 of 30", "href=\"/stuck?reason=MISSED&amp;page=2\"");
        assertThat(manager.get("/stuck?reason=MISSED&page=2").body()).contains("Showing 26 to 30 of 30");
    }

    @Test
    void theListIsSortedByWhatIsAskedForAndByNothingElse() {
        String early = aCase().getBusinessKey();
        steps.today(RECEIVED.plusDays(2));
        String late = steps.request(RECEIVED.plusDays(2)).getBusinessKey();
        steps.today(LATE.plusDays(2));
        WebSession manager = manager();

        assertThat(manager.get("/stuck").body()).containsSubsequence("/stuck/" + early, "/stuck/" + late);
        assertThat(manager.get("/stuck?sort=received,desc").body())
                .containsSubsequence("/stuck/" + late, "/stuck/" + early);
        assertThat(manager.get("/stuck?sort=case,desc").body())
                .containsSubsequence("/stuck/" + late, "/stuck/" + early);
        assertThat(manager.get("/stuck?sort=p.given_name").body())
                .containsSubsequence("/stuck/" + early, "/stuck/" + late);
    }

    @Test
    void aManagerRepairsACaseOnThePageWithoutAnyScript() {
        ProcessInstance instance = aCase();
        String reference = instance.getBusinessKey();
        WebSession manager = manager();
        String page = manager.get("/stuck/" + reference).body();
        assertThat(page)
                .contains("Check the request and acknowledge it", "6-week deadline missed", "Suspend this process")
                .doesNotContain("<script", "undefined");
        String fields = "kind=SUSPEND&process=" + instance.getId() + "&state=" + state(page);

        HttpResponse<String> preview =
                manager.postForm("/stuck/" + reference, "/stuck/" + reference + "/preview", fields);
        assertThat(preview.body()).contains("What the repair would do", "running", "suspended", "Do it");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .suspended()
                        .count())
                .isZero();
        HttpResponse<String> noReason =
                manager.postForm("/stuck/" + reference, "/stuck/" + reference + "/repair", fields + "&reason=");
        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.body())
                .contains("<a href=\"#reason\">Enter the reason for this repair</a>", "What the repair would do");
        String tooLong = "Wait ".repeat(201);
        HttpResponse<String> longReason = manager.postForm(
                "/stuck/" + reference, "/stuck/" + reference + "/repair", fields + "&reason=" + encoded(tooLong));
        assertThat(longReason.body()).contains("Reason must not be longer than 1000 characters", ">" + tooLong + "<");

        HttpResponse<String> done = manager.postForm(
                "/stuck/" + reference,
                "/stuck/" + reference + "/repair",
                fields + "&reason=" + encoded("Told to wait"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(manager.get("/stuck/" + reference).body())
                .contains("Done: Suspend.", "Resume this process", "Told to wait", "manager");

        HttpResponse<String> again = manager.postForm(
                "/stuck/" + reference, "/stuck/" + reference + "/repair", fields + "&reason=" + encoded("Once more"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("has moved on since you looked", "The reason you entered: <span>Once more</span>");
    }

    private static String state(String page) {
        return page.replaceFirst("(?s).*?name=\"state\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aRepairNeedsThePagesTokenAndTheRight() {
        ProcessInstance instance = aCase();
        String reference = instance.getBusinessKey();
        WebSession manager = manager();
        String fields = "kind=SUSPEND&process=" + instance.getId() + "&reason=" + encoded("Told to wait") + "&state="
                + state(manager.get("/stuck/" + reference).body());
        String repair = "/stuck/" + reference + "/repair";

        assertThat(manager.sendForm(repair, fields).statusCode())
                .as("without the token")
                .isEqualTo(403);
        WebSession worker = WebSession.of(port, "worker", PASSWORD);
        assertThat(worker.postForm("/home", repair, fields).statusCode()).isEqualTo(403);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .suspended()
                        .count())
                .isZero();
    }

    @Test
    void aRefusalNamesTheRule() {
        ProcessInstance instance = aCase();
        String reference = instance.getBusinessKey();
        WebSession manager = manager();
        String page = manager.get("/stuck/" + reference).body();
        String job = stuck.job(reference, "six-weeks-missed").getId();
        String timer = "/stuck/" + reference + "/timer";
        String place = "process=" + instance.getId() + "&part=" + job;
        assertThat(manager.get(timer + "?" + place).body())
                .contains("Change the date of a timer", "6-week deadline missed");

        HttpResponse<String> refused = manager.postForm(
                "/stuck/" + reference,
                timer,
                place + "&target.day=4&target.month=1&target.year=2027&state=" + state(page));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "<a href=\"#target-day\">The deadline", "Mon 19 Oct 2026", "only a corrected trigger moves it")
                .contains("value=\"2027\"");
        HttpResponse<String> noDay =
                manager.postForm("/stuck/" + reference, timer, place + "&target.day=40&state=" + state(page));
        assertThat(noDay.statusCode()).isEqualTo(400);
        assertThat(noDay.body()).contains("must be a real date", "value=\"40\"");
    }

    @Test
    void aTaskGetsAnotherOwnerAndACaseAnotherStepOnPagesOfTheirOwn() {
        ProcessInstance instance = aCase();
        String reference = instance.getBusinessKey();
        WebSession manager = manager();
        String task =
                steps.tasksOfCase(reference, "check-and-acknowledge").get(0).getId();
        String owner = "/stuck/" + reference + "/owner";
        String ofTask = "process=" + instance.getId() + "&part=" + task;
        String page = manager.get(owner + "?" + ofTask).body();
        assertThat(page).contains("Nobody: any member of its groups can take it", "worker");

        assertThat(manager.postForm("/stuck/" + reference, owner, ofTask + "&target=worker&state=" + state(page))
                        .body())
                .contains("What the repair would do", "owner nobody", "owner worker");
        HttpResponse<String> stranger =
                manager.postForm("/stuck/" + reference, owner, ofTask + "&target=nurse&state=" + state(page));
        assertThat(stranger.statusCode()).isEqualTo(400);
        assertThat(stranger.body()).contains("<a href=\"#target\">New owner must be a member of a group");
        HttpResponse<String> moved =
                manager.postForm("/stuck/" + reference, owner, ofTask + "&target=worker&state=0000");
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.body())
                .contains("has moved on since you looked", "href=\"/stuck/" + reference + "\"")
                .contains("value=\"worker\" selected");

        String step = manager.get("/stuck/" + reference)
                .body()
                .replaceFirst("(?s).*href=\"(/stuck/[^\"]*/step\\?[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(manager.get(step).body()).contains("Continue at another step", "Select a step");
        HttpResponse<String> nowhere = manager.postForm(
                "/stuck/" + reference,
                "/stuck/" + reference + "/step",
                step.substring(step.indexOf('?') + 1) + "&target=&state=" + state(page));
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("<a href=\"#target\">Select a step</a>");
        assertThat(manager.get(owner + "?process=" + instance.getId() + "&part=gone")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aManagerLooksForStalledCasesAtOnce() {
        WebSession manager = manager();
        assertThat(manager.postForm("/stuck", "/stuck/check", "").statusCode()).isEqualTo(302);
        assertThat(manager.get("/stuck").body()).contains("The check has begun");
        manager.postForm("/stuck", "/stuck/check", "");
        assertThat(manager.get("/stuck").body()).contains("A check is already under way");
    }
}
