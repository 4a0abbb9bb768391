package org.sendcasework.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTeams;
import org.sendcasework.casefile.CaseworkTeam;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.TeamDetails;
import org.sendcasework.casefile.TeamScope;
import org.sendcasework.reporting.facts.FactTable;
import org.sendcasework.reporting.facts.FactTables;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The team that holds a case is in all its facts, in the transaction in which it changes. */
@CaseworkTest
class TeamFactsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final List<String> OF_A_CASE = List.of("case_fact", "advice_fact", "decision_fact");

    @Autowired
    private CaseworkSteps casework;

    @Autowired
    private CaseworkTeams teams;

    @Autowired
    private CaseTeams caseTeams;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private TestSettings settings;

    @Autowired
    private KpiDictionary dictionary;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private CaseworkTeam first;
    private CaseworkTeam second;
    private String reference;

    @BeforeEach
    void aCaseWithAdvice() {
        casework.today(RECEIVED);
        String urn = settings.school("Fact " + mark, SettingPhase.PRIMARY);
        first = team("First " + mark, SettingPhase.PRIMARY);
        second = team("Second " + mark, SettingPhase.SECONDARY);
        ProcessInstance instance = casework.request(RECEIVED, "settingUrn", urn);
        casework.submit(instance, "check-and-acknowledge", "settingUrn", urn);
        casework.submit(instance, "record-family-views");
        casework.submit(instance, "consider-the-evidence");
        casework.submit(instance, "decide-whether-to-assess");
        casework.submit(instance, "choose-advisers");
        reference = instance.getBusinessKey();
    }

    @AfterEach
    void leaveOtherTestsAlone() {
        jdbc.sql("update casework_team set active = false").update();
    }

    private CaseworkTeam team(String name, SettingPhase phase) {
        return teams.add(new TeamDetails(name, new TeamScope(Set.of("Fact " + mark), Set.of(phase)), true));
    }

    private void isCountedUnder(String team) {
        for (String table : OF_A_CASE) {
            assertThat(jdbc.sql("select distinct team from " + table + " where case_reference = ?")
                            .param(reference)
                            .query(String.class)
                            .list())
                    .as(table)
                    .containsExactly(team);
        }
        for (FactTable fact : FactTables.cached()) {
            assertThat(different(fact)).as(fact.table()).isZero();
        }
    }

    private long different(FactTable fact) {
        String columns = "case_reference, " + String.join(", ", fact.breakdowns());
        return jdbc.sql("select count(*) from (select " + columns + " from " + fact.table()
                        + "_now where case_reference = :case except select " + columns + " from " + fact.table()
                        + " where case_reference = :case) as x")
                .param("case", reference)
                .query(Long.class)
                .single();
    }

    private long openCasesOf(String team) {
        Kpi kpi = dictionary.byCode("open-cases");
        Filter narrowed = Filter.of(kpi, Map.of("team", team));
        return figures.of(kpi, RECEIVED, RECEIVED, narrowed).among();
    }

    @Test
    void aMovedCaseIsCountedForItsNewTeam() {
        isCountedUnder("First " + mark);
        assertThat(openCasesOf("First " + mark)).isOne();
        caseTeams.move(reference, second.getId(), "A sibling is there", version());
        isCountedUnder("Second " + mark);
        assertThat(openCasesOf("First " + mark)).isZero();
        assertThat(openCasesOf("Second " + mark)).isOne();
    }

    private Integer version() {
        return caseFiles.byReference(reference).getVersion();
    }

    @Test
    void aTeamWithANewNameKeepsItsFigures() {
        teams.change(
                first.getId(),
                teams.byId(first.getId()).getVersion(),
                new TeamDetails("Renamed " + mark, first.getScope(), true));
        isCountedUnder("Renamed " + mark);
        assertThat(openCasesOf("First " + mark)).isZero();
        assertThat(openCasesOf("Renamed " + mark)).isOne();
    }

    @Test
    void everyFactOfACaseCanBeBrokenDownByTeam() {
        for (Kpi kpi : dictionary.all()) {
            boolean ofACase = kpi.fact().isCached();
            assertThat(kpi.breakdowns().contains("team")).as(kpi.code()).isEqualTo(ofACase);
            if (ofACase) {
                assertThat(figures.breakdown(kpi, "team", RECEIVED, RECEIVED, Filter.NONE))
                        .as(kpi.code())
                        .doesNotContainKey("null");
            }
        }
    }
}
