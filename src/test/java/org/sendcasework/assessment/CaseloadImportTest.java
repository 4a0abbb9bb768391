package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.caseload.CaseloadImports;
import org.sendcasework.assessment.caseload.ImportRun;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.TeamDetails;
import org.sendcasework.casefile.TeamScope;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A council's caseload comes over, each case starting where it stands. */
@CaseworkTest
class CaseloadImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String HEADER = "source_reference,date_received,route,requested_by,given_name,family_name,"
            + "date_of_birth,setting_urn,phase,assess_decided_on,advice_requested_on,advice_returned,issue_decided_on,"
            + "draft_served_on,reply_on";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseloadImports imports;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseworkTeams teams;

    @Autowired
    private TestSettings settings;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private final String prefix = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void today() {
        steps.today(TODAY);
    }

    private String row(String number, LocalDate received, String rest) {
        return prefix + number + "," + received + ",PARENT,Pat Example,Sam,Example,2018-01-01,," + rest;
    }

    private ImportRun run(String... rows) {
        StringJoiner file = new StringJoiner("\r\n");
        file.add(HEADER);
        for (String row : rows) {
            file.add(row);
        }
        return taken(file.toString());
    }

    private ImportRun taken(String file) {
        ImportRun run = imports.start("test.csv", file.getBytes(StandardCharsets.UTF_8));
        while (true) {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey("IMPORT-" + run.getId())
                    .singleResult();
            if (instance == null) {
                return imports.byId(run.getId());
            }
            Job job = management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
            management.executeJob(job.getId());
        }
    }

    private CaseFile caseOf(String number) {
        return caseFiles.search(prefix + number, null, 0).getContent().get(0);
    }

    private ProcessInstance instanceOf(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseOf(number).getReference(), "ehc-needs-assessment")
                .singleResult();
    }

    @Test
    void anImportedCaseGoesToTheTeamThatServesItsSetting() {
        String locality = "Import " + prefix;
        String urn = settings.school(locality, SettingPhase.PRIMARY);
        teams.add(new TeamDetails("Team " + prefix, new TeamScope(Set.of(locality), Set.of()), true));
        run(
                row("T1", TODAY.minusDays(3), ",,,,,,").replace("2018-01-01,,", "2018-01-01," + urn + ","),
                row("T2", TODAY.minusDays(3), ",,,,,,"));
        assertThat(caseOf("T1").getTeam().getName()).isEqualTo("Team " + prefix);
        assertThat(caseOf("T2").getTeam()).isNull();
    }

    @Test
    void eachPhaseStartsWhereItStandsWithItsOwnClocks() {
        LocalDate received = TODAY.minusDays(100);
        String assessed = received.plusDays(40).toString();
        String asked = received.plusDays(41).toString();
        String agreed = received.plusDays(90).toString();
        String served = received.plusDays(95).toString();
        ImportRun run = run(
                row("A", TODAY.minusDays(50), "CONSIDERING,,,,,,"),
                row("B", TODAY.minusDays(30), "DECIDING,,,,,,"),
                row("C", received, "CHOOSING_ADVISERS," + assessed + ",,,,,"),
                row("D", received, "ADVICE," + assessed + "," + asked + ",MEDICAL=" + asked + ",,,"),
                row("E", received, "DECIDING_PLAN," + assessed + ",,,,,"),
                row("F", received, "DRAFTING," + assessed + ",,," + agreed + ",,"),
                row("G", received, "REPRESENTATIONS," + assessed + ",,," + agreed + "," + served + ","),
                row("H", received, "CONSULTING," + assessed + ",,," + agreed + "," + served + "," + served));

        assertThat(run.getRowsTaken()).isEqualTo(8);
        assertThat(run.isFinished()).isTrue();
        assertThat(instanceOf("A")).isWaitingAt("check-and-acknowledge");
        assertThat(instanceOf("B")).isWaitingAt("decide-whether-to-assess");
        assertThat(instanceOf("C")).isWaitingAt("choose-advisers");
        assertThat(instanceOf("D")).isWaitingAt("give-advice");
        assertThat(steps.tasksOfCase(caseOf("D").getReference(), "give-advice")).hasSize(4);
        assertThat(instanceOf("E")).isWaitingAt("decide-whether-to-issue");
        assertThat(instanceOf("F")).isWaitingAt("draft-the-plan");
        assertThat(instanceOf("G")).isWaitingAt("record-representations");
        assertThat(instanceOf("H")).isWaitingAt("choose-settings-to-consult");
        assertThat(steps.timerOf(caseOf("F").getReference(), "twenty-weeks-missed"))
                .contains(received.plusDays(141).atStartOfDay());
        assertThat(ledger.find(caseOf("D").getReference(), AssessmentRules.DECIDE)
                        .orElseThrow()
                        .isMetLate())
                .isFalse();

        String overdue = caseOf("A").getReference();
        steps.letTimePass(overdue, TODAY);
        assertThat(steps.tasksOfCase(overdue, "record-delay-reason"))
                .as("what was overdue there is overdue here")
                .hasSize(1);
    }

    @Test
    void everyBadRowIsNamedAndGoodRowsGoIn() {
        ImportRun run = run(
                row("1", TODAY.minusDays(5), "CONSIDERING,,,,,,"),
                row("2", TODAY.plusDays(1), "CONSIDERING,,,,,,"),
                row("3", TODAY.minusDays(5), "SOMEWHERE,,,,,,"),
                row("4", TODAY.minusDays(5), "DRAFTING,,,,,,"),
                prefix + "5,24/11/2026,PARENT,Pat Example,Sam,Example,2018-01-01,,,,,,,,",
                prefix + "6,2026-11-01,PARENT,,Sam,Example,2018-01-01,,,,,,,,",
                prefix + "7,2026-11-01,PARENT,Pat Example,Sam,Example,2018-01-01,123456,,,,,,,",
                prefix + "8,2026-11-01,PIGEON,Pat Example,Sam,Example,2018-01-01,,,,,,,,");

        assertThat(run.getRowsTaken()).isEqualTo(1);
        assertThat(imports.refused(run.getId()))
                .extracting(row -> row.getLineNumber() + " " + row.getRefusedField())
                .containsExactly(
                        "3 date_received",
                        "4 phase",
                        "5 assess_decided_on",
                        "6 date_received",
                        "7 requested_by",
                        "8 settingUrn",
                        "9 route");
    }

    @Test
    void theImportsAndTheirRefusedRowsHavePages() throws Exception {
        // Later than any other import of these tests, so that these are the first in the list
        LocalDate late = LocalDate.of(2031, 3, 3);
        steps.today(late);
        ImportRun run = run(
                row("1", late.plusDays(1), "CONSIDERING,,,,,,"),
                row("2", late.minusDays(5), "SOMEWHERE,,,,,,"),
                row("3", late.plusDays(2), "CONSIDERING,,,,,,"));
        steps.today(late.plusDays(1));
        run(row("4", late.minusDays(5), "SOMEWHERE,,,,,,"));

        mvc.perform(get("/imports?size=1&page=2").with(manager()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/imports/" + run.getId()),
                                containsString("Showing 2 to 2 of"),
                                containsString("size=1&amp;page=1"))));
        mvc.perform(get("/imports/" + run.getId() + "?size=2&page=2").with(manager()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Showing 3 to 3 of 3"),
                                containsString("<td class=\"govuk-table__cell\">4</td>"),
                                not(containsString("<td class=\"govuk-table__cell\">3</td>")))));
    }

    @Test
    void aFileIsImportedOnThePageAndOneThatIsNotACaseloadIsRefusedAtTheField() throws Exception {
        mvc.perform(get("/imports/new").with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"file\"")));
        upload("")
                .andExpect(status().isBadRequest())
                .andExpect(
                        content().string(containsString("<a href=\"#file\">Select a CSV file that is not empty</a>")));
        upload("a,b\r\n1,2")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(containsString("<a href=\"#file\">"), containsString("unknown column: a"))));

        upload(HEADER + "\r\n" + row("1", TODAY.minusDays(5), "CONSIDERING,,,,,,"))
                .andExpect(redirectedUrlPattern("/imports/*"));
    }

    private ResultActions upload(String file) throws Exception {
        return mvc.perform(multipart("/imports")
                .file(new MockMultipartFile("file", "caseload.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .with(manager())
                .with(csrf()));
    }

    private static RequestPostProcessor manager() {
        return user("mona").authorities(new SimpleGrantedAuthority("GROUP_managers"));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String one = row("X", TODAY.minusDays(5), "CONSIDERING,,,,,,");
        run(one);
        String reference = caseOf("X").getReference();

        ImportRun again = run(one);

        assertThat(again.getRowsKnown()).isEqualTo(1);
        assertThat(again.getRowsTaken()).isZero();
        assertThat(caseFiles.search(prefix + "X", null, 0)).hasSize(1);
        assertThat(caseOf("X").getReference()).isEqualTo(reference);
    }

    @Test
    void aLongFileGoesInSomeRowsAtATime() {
        String[] rows = new String[120];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("L" + i, TODAY.minusDays(5), "CONSIDERING,,,,,,");
        }

        assertThat(run(rows).getRowsTaken()).isEqualTo(120);
    }

    @Test
    void theEmptyFileHasEveryColumnThatIsNeeded() {
        String row = prefix + "T," + TODAY + ",PARENT,Pat Example,,Sam,Example,2018-01-01" + ",".repeat(14);
        ImportRun run = taken(CaseloadImports.template() + row);
        assertThat(imports.refused(run.getId())).isEmpty();
        assertThat(run.getRowsTaken()).isOne();
    }

    @Test
    void aFileThatIsNoCaseloadIsRefusedWhole() {
        assertThatThrownBy(() -> imports.start("x.csv", "a,b\r\n1,2".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unknown column: a");
        assertThatThrownBy(() -> imports.start("x.csv", HEADER.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no rows");
        assertThatThrownBy(() -> imports.start("x.csv", (HEADER + "\r\n\u00e9").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("UTF-8");
    }
}
