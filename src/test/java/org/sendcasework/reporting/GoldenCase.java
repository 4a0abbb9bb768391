package org.sendcasework.reporting;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of the golden caseload, written as records are, so that the figures are made from nothing else. */
public final class GoldenCase {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final UUID id = UUID.randomUUID();
    private final UUID finalDeadline = UUID.randomUUID();
    private final String reference;

    public GoldenCase(JdbcClient jdbc, String locality, LocalDate received) {
        this.jdbc = jdbc;
        this.reference = "GOLD-" + NUMBERS.incrementAndGet();
        UUID person = UUID.randomUUID();
        run(
                "insert into person (id, given_name, family_name, date_of_birth, locality)"
                        + " values (?, 'Gold', 'Sample', '2018-01-01', ?)",
                person,
                locality);
        run(
                "insert into case_file (id, reference, person_id, route, requested_by, what_is_asked, date_received,"
                        + " stage, opened_at) values (?, ?, ?, 'PARENT', 'Parent', 'Please', ?, 'CONSIDERING', now())",
                id,
                reference,
                person,
                received);
        deadline(UUID.randomUUID(), "REQ-DECIDE-6W", received, 42);
        deadline(UUID.randomUUID(), "NOPLAN-16W", received, 112);
        deadline(finalDeadline, "FINAL-20W", received, 140);
    }

    String reference() {
        return reference;
    }

    private void run(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    private void deadline(UUID deadline, String rule, LocalDate trigger, int days) {
        LocalDate due = trigger.plusDays(days);
        run(
                "insert into deadline (id, case_reference, rule_code, rule_effective_from, trigger_date, due_date,"
                        + " target_date, sen2_date, warn_date, status, closed_on, opened_at, opened_by)"
                        + " values (?, ?, ?, '2014-09-01', ?, ?, ?, ?, ?, 'MET', ?, now(), 'test')",
                deadline,
                reference,
                rule,
                trigger,
                due,
                due,
                due,
                due,
                due);
    }

    /** Gives the case to a team of that name, which takes no other cases. */
    GoldenCase heldBy(String team) {
        run(
                "insert into casework_team (id, name, active) values (?, ?, false) on conflict do nothing",
                UUID.randomUUID(),
                team);
        run("update case_file set team_id = (select id from casework_team where name = ?) where id = ?", team, id);
        return this;
    }

    GoldenCase told(String decision, String on) {
        return decided("WHETHER_TO_ASSESS", decision, on);
    }

    GoldenCase noPlan(String on) {
        return decided("WHETHER_TO_ISSUE", "NO_PLAN", on);
    }

    private GoldenCase decided(String kind, String outcome, String on) {
        run(
                "insert into decision (id, case_id, kind, outcome, legal_test, reasons, decided_on, decided_by,"
                        + " family_notified_on, recorded_at) values (?, ?, ?, ?, '', '', ?::date, 'test', ?::date, now())",
                UUID.randomUUID(),
                id,
                kind,
                outcome,
                on,
                on);
        return this;
    }

    public GoldenCase closed(String outcome, String on) {
        run("update case_file set stage = 'CLOSED', outcome = ?, outcome_on = ?::date where id = ?", outcome, on, id);
        return this;
    }

    GoldenCase askedBefore() {
        run("update case_file set earlier_request = true where id = ?", id);
        return this;
    }

    GoldenCase withAPlanSince(LocalDate day) {
        run("update case_file set plan_in_force_since = ? where id = ?", day, id);
        return this;
    }

    GoldenCase broughtOver() {
        run("update case_file set source_reference = ? where id = ?", "OLD-" + reference, id);
        return this;
    }

    GoldenCase ordered() {
        deadline(UUID.randomUUID(), "T-ASSESS-PLAN-14W", LocalDate.of(2026, 7, 1), 98);
        return this;
    }

    GoldenCase correctedTo(LocalDate received) {
        run("update case_file set date_received = ? where id = ?", received, id);
        run(
                "update deadline set trigger_date = ?, due_date = ?, sen2_date = ? where id = ?",
                received,
                received.plusDays(140),
                received.plusDays(140),
                finalDeadline);
        return this;
    }

    /** Advice that was asked for, with the day it was given and the day the case proceeded without it, where there are any. */
    GoldenCase advice(String kind, String status, String requestedOn, String givenOn, String proceededOn) {
        run(
                "insert into advice_request (id, case_id, case_reference, kind, regulation, because, asked_of, group_ids,"
                        + " status, requested_on, given_on, gone_on_on)"
                        + " values (?, ?, ?, ?, '6(1)', '', '', '', ?, ?::date, ?::date, ?::date)",
                UUID.randomUUID(),
                id,
                reference,
                kind,
                status,
                requestedOn,
                givenOn,
                proceededOn);
        return this;
    }

    /** A setting that was consulted, with its answer. */
    GoldenCase consulted(UUID setting, String sentOn, String reply, String repliedOn, String ground) {
        run(
                "insert into consultation (id, case_id, case_reference, setting_id, asked_by_family, sent_on, reply,"
                        + " replied_on, reason_code) values (?, ?, ?, ?, false, ?::date, ?, ?::date, ?)",
                UUID.randomUUID(),
                id,
                reference,
                setting,
                sentOn,
                reply,
                repliedOn,
                ground);
        return this;
    }

    /** As if the law gave another number of days for the plan. */
    GoldenCase underARuleOf(int days) {
        run("update deadline set sen2_date = trigger_date + ? where id = ?", days, finalDeadline);
        return this;
    }

    GoldenCase excused(boolean withdrawn) {
        run(
                "insert into excused_breach (id, deadline_id, case_reference, rule_code, ground, fact_from, fact_to, fact,"
                        + " why_impractical, document_id, decided_on, decided_by, recorded_at, withdrawn_on, withdrawn_reason)"
                        + " values (?, ?, ?, 'FINAL-20W', 'PERSONAL_CIRCUMSTANCES', '2026-02-01', '2026-02-02', 'Fact',"
                        + " 'Why', ?, '2026-06-01', 'test', now(), ?::date, ?)",
                UUID.randomUUID(),
                finalDeadline,
                reference,
                UUID.randomUUID(),
                withdrawn ? "2026-06-02" : null,
                withdrawn ? "Wrong child" : null);
        return this;
    }
}
