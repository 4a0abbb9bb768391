package org.sendcasework.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.Sitting;
import org.sendcasework.reporting.facts.FactProjection;
import org.sendcasework.reporting.facts.FactTable;
import org.sendcasework.reporting.facts.FactTables;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.PanelSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts are kept in the transaction that changes a case, and equal what a rebuild makes of the records. */
@CaseworkTest
class ProjectionTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps casework;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private FactProjection projection;

    @Autowired
    private PanelSteps panelSteps;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private List<String> differences(FactTable fact, String reference) {
        String columns = jdbc.sql("select string_agg(column_name, ', ') from information_schema.columns"
                        + " where table_schema = current_schema() and table_name = ?")
                .param(fact.table())
                .query(String.class)
                .single();
        String kept = "select " + columns + " from " + fact.table() + " where case_reference = :reference";
        String made = "select " + columns + " from " + fact.table() + "_now where case_reference = :reference";
        return jdbc.sql("select x::text from ((" + kept + " except " + made + ") union all (" + made + " except " + kept
                        + ")) x")
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    private void isInStep(String reference) {
        for (FactTable fact : FactTables.cached()) {
            assertThat(differences(fact, reference)).as(fact.table()).isEmpty();
        }
    }

    @Test
    void everyStepOfACaseKeepsItsFacts() {
        casework.today(RECEIVED);
        ProcessInstance instance = casework.request(RECEIVED);
        String reference = instance.getBusinessKey();
        assertThat(count("case_fact", reference)).isOne();
        isInStep(reference);
        casework.consider(instance);
        isInStep(reference);
        casework.submit(instance, "decide-whether-to-assess");
        isInStep(reference);
        casework.adviseAll(instance);
        isInStep(reference);
        assertThat(count("advice_fact", reference)).isGreaterThan(3);
        casework.draftAndServe(instance);
        isInStep(reference);
    }

    private int count(String table, String reference) {
        return jdbc.sql("select count(*) from " + table + " where case_reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsRolledBackLeavesNoFact() {
        casework.today(RECEIVED);
        String reference = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return casework.request(RECEIVED).getBusinessKey();
        });
        assertThat(count("case_fact", reference)).isZero();
    }

    @Test
    void whatNoFactIsMadeFromCostsNoProjection() {
        casework.today(RECEIVED);
        String reference = casework.request(RECEIVED).getBusinessKey();
        jdbc.sql("update case_fact set need = 'UNTOUCHED' where case_reference = :reference")
                .param("reference", reference)
                .update();

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> records.note(caseFiles.byReference(reference), "NOTE", "No fact is made from this"));
        assertThat(need(reference)).isEqualTo("UNTOUCHED");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        caseFiles.recordNeeds(caseFiles.byReference(reference), "ASD", false, false, false, false));
        assertThat(need(reference)).isEqualTo("ASD");
    }

    private String need(String reference) {
        return jdbc.sql("select need from case_fact where case_reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("org.sendcasework.reporting.facts.FactTables#cached")
    void aRebuildMakesTheSameFacts(FactTable fact) {
        casework.today(RECEIVED);
        ProcessInstance instance = casework.request(RECEIVED);
        casework.consider(instance);
        casework.submit(instance, "decide-whether-to-assess");
        casework.adviseAll(instance);
        String all = "select t::text from " + fact.table() + " t where case_reference like 'EHC-%' order by 1";
        List<String> kept = jdbc.sql(all).query(String.class).list();
        projection.rebuild();
        assertThat(jdbc.sql(all).query(String.class).list()).isEqualTo(kept);
    }

    @Test
    void aRecordThatNamesNoCaseLeadsToItsCases() {
        casework.today(RECEIVED);
        String reference = casework.request(RECEIVED).getBusinessKey();
        Panel panel = panelSteps.panel(RECEIVED);
        Sitting sitting = panelSteps.sitting(panel, RECEIVED.plusDays(14));
        UUID question = UUID.randomUUID();
        jdbc.sql("insert into panel_question (id, case_reference, kind, legal_rule, asked_by, asked_at, state)"
                        + " values (?, ?, 'WHETHER_TO_ASSESS', 'REQ-DECIDE-6W', 'casey', now(), 'DECIDED')")
                .params(question, reference)
                .update();
        jdbc.sql("insert into agenda_item (id, sitting_id, question_id, place, state, papers)"
                        + " values (?, ?, ?, 1, 'DECIDED', 'AWAITED')")
                .params(UUID.randomUUID(), sitting.getId(), question)
                .update();
        projection.rebuild();
        assertThat(count("panel_fact", reference)).isOne();
        panelSteps.cancel(sitting);
        assertThat(count("panel_fact", reference))
                .as("items of a cancelled sitting")
                .isZero();
        isInStep(reference);
        jdbc.sql("delete from agenda_item where question_id = ?")
                .param(question)
                .update();
        jdbc.sql("delete from panel_question where id = ?").param(question).update();
        panelSteps.retire(panel);
    }

    @Test
    void theChoicesOfABreakdownAreTheValuesOfItsFacts() {
        casework.today(RECEIVED);
        ProcessInstance instance = casework.request(RECEIVED);
        casework.consider(instance);
        casework.submit(instance, "decide-whether-to-assess");
        casework.adviseAll(instance);
        for (FactTable fact : FactTables.cached()) {
            for (String breakdown : fact.breakdowns()) {
                assertThat(offered(fact, breakdown))
                        .as(fact + " by " + breakdown)
                        .containsAll(values(fact, breakdown));
            }
        }
        projection.rebuild();
        for (FactTable fact : FactTables.cached()) {
            for (String breakdown : fact.breakdowns()) {
                assertThat(offered(fact, breakdown))
                        .as(fact + " by " + breakdown)
                        .isEqualTo(values(fact, breakdown));
            }
        }
    }

    private List<String> offered(FactTable fact, String breakdown) {
        return jdbc.sql("select value from fact_value where fact = :fact and breakdown = :breakdown order by 1")
                .param("fact", fact.table())
                .param("breakdown", breakdown)
                .query(String.class)
                .list();
    }

    private List<String> values(FactTable fact, String breakdown) {
        return jdbc.sql("select distinct cast(" + breakdown + " as varchar) from " + fact.table() + " where "
                        + breakdown + " is not null order by 1")
                .query(String.class)
                .list();
    }
}
