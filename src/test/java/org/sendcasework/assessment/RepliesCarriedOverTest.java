package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the release before keeps what families said about drafts: each reply becomes a record of its own. */
class RepliesCarriedOverTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID CASE = UUID.randomUUID();
    private static final UUID WISHED = UUID.randomUUID();
    private static final UUID NAMED = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID SILENT = UUID.randomUUID();

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.newDatabaseUrl());
    private final JdbcClient jdbc = JdbcClient.create(database);

    /** The views of today need tables of today: a prefix that no file has leaves them out. */
    private void migrate(String to) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .repeatableSqlMigrationPrefix("no-views")
                .target(to)
                .load()
                .migrate();
    }

    @BeforeEach
    void plansOfTheReleaseBefore() {
        migrate("33?");
        jdbc.sql(
                        "insert into person (id, given_name, family_name, date_of_birth) values (?, 'Alex', 'Sample', '2018-05-03')")
                .params(PERSON)
                .update();
        jdbc.sql(
                        "insert into case_file (id, reference, person_id, route, requested_by, what_is_asked, date_received, stage,"
                                + " opened_at) values (?, 'EHC-2026-000001', ?, 'PARENT', 'Robin', 'Please', '2026-09-07',"
                                + " 'CONSULTING', now())")
                .params(CASE, PERSON)
                .update();
        setting(WISHED, "900001", "Wished School");
        setting(NAMED, "900002", "Named School");
        plan(
                FIRST,
                1,
                "REPLACED",
                "'CHANGES', '2026-12-02', 'More speech therapy', true, true, '" + WISHED
                        + "', '2026-12-09', 'Parent and Sam', 'Two sessions', null, null");
        plan(
                SECOND,
                2,
                "SERVED",
                "'AGREED', '2026-12-20', null, false, false, '" + WISHED + "', null, null, null, '" + NAMED
                        + "', 'UNSUITABLE'");
        plan(SILENT, 3, "SERVED", "'NONE', null, null, false, false, null, null, null, null, null, null");
    }

    private void setting(UUID id, String urn, String name) {
        jdbc.sql(
                        "insert into setting (id, urn, name, kind, phase, locality) values (?, ?, ?, 'ACADEMY', 'PRIMARY', 'Here')")
                .params(id, urn, name)
                .update();
    }

    private void plan(UUID id, int number, String status, String reply) {
        jdbc.sql(
                        "insert into plan (id, case_id, draft_number, status, drafted_by, drafted_on, served_on, how_served, reply,"
                                + " reply_on, representations, meeting_asked, personal_budget_asked, requested_setting_id,"
                                + " meeting_held_on, meeting_attended, meeting_agreed, named_setting_id, refusal_ground)"
                                + " values (?, ?, ?, ?, 'casey', '2026-11-30', '2026-11-30', 'POST', " + reply + ")")
                .params(id, CASE, number, status)
                .update();
    }

    @Test
    void eachReplySettingAndMeetingIsARecordOfItsOwnAndNothingIsLost() {
        migrate("35");

        assertThat(rows("select reply, received_on::text as day, way, said, meeting_asked, personal_budget_asked,"
                        + " nothing_more from representation order by recorded_at, received_on"))
                .extracting(row -> row.values().toString())
                .containsExactlyInAnyOrder(
                        "[CHANGES, 2026-12-02, NOT_RECORDED, More speech therapy, true, true, false]",
                        "[AGREED, 2026-12-20, NOT_RECORDED, null, false, false, false]",
                        "[NONE, null, NOT_RECORDED, null, false, false, false]");
        assertThat(rows("select r.plan_id, s.asked_as, s.refusal_ground from setting_request s"
                        + " join representation r on r.id = s.representation_id where s.setting_id = '" + WISHED + "'"))
                .extracting(row -> row.get("plan_id") + " " + row.get("asked_as") + " " + row.get("refusal_ground"))
                .containsExactlyInAnyOrder(FIRST + " Wished School null", SECOND + " Wished School UNSUITABLE");
        assertThat(rows("select plan_id, outcome, held_on::text as day, attended, agreed from family_meeting"))
                .singleElement()
                .satisfies(row -> assertThat(row.values().toString())
                        .isEqualTo("[" + FIRST + ", HELD, 2026-12-09, Parent and Sam, Two sessions]"));
        assertThat(rows("select 1 from plan where sent_on is distinct from served_on"))
                .as("a draft of before was sent on the day that was recorded")
                .isEmpty();
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }
}
