package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The measures of Experts at Hand for some days, worked out from the rows that the work leaves, each with its
 * definition and denominator. Days are calendar days.
 */
@Service
@Transactional(readOnly = true)
public class EahMeasures {

    private static final String RECEIVED = " from eah_referral r where r.received_on between :from and :to";
    private static final String CLOSED = " from eah_referral r where r.closed_on between :from and :to"
            + " and r.closing in ('DE_ESCALATED', 'NO_ESCALATION', 'ESCALATED')";

    private final JdbcClient jdbc;
    private final FairAccess access;

    EahMeasures(JdbcClient jdbc, FairAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * All measures for these days, both inclusive.
     *
     * @param today the day on which the waiting list is counted
     */
    public List<Measure> of(LocalDate from, LocalDate to, LocalDate today) {
        Days days = new Days(from, to, today);
        List<Measure> all = new ArrayList<>();
        addVolume(all, days);
        addTimes(all, days);
        addOutcomes(all, days);
        addSatisfaction(all, days, "setting_satisfaction", "setting");
        addSatisfaction(all, days, "family_satisfaction", "family");
        addChildren(all, days);
        addCapacity(all, days);
        return all;
    }

    private record Days(LocalDate from, LocalDate to, LocalDate today) {}

    private void addVolume(List<Measure> all, Days days) {
        List<FairAccess.Coverage> coverage = access.coverage(days.from(), days.to());
        all.add(covered("Coverage", "open settings of the area with a profile that were reached", coverage, true));
        all.add(covered(
                "Coverage of settings outside the area",
                "such as colleges attended by young people who live here",
                coverage,
                false));
        all.add(Measure.count("Referrals", "received in these days", count("select count(*)" + RECEIVED, days)));
        all.add(Measure.percent(
                "Asked again within six months",
                "of the referrals received, those with an earlier one of the same setting and need within six months",
                count("select count(*)" + RECEIVED + " and r.asked_before", days),
                count("select count(*)" + RECEIVED, days)));
    }

    private static Measure covered(String name, String definition, List<FairAccess.Coverage> coverage, boolean inArea) {
        return Measure.percent(
                name,
                definition,
                coverage.stream()
                        .filter(row -> row.inArea() == inArea)
                        .mapToLong(FairAccess.Coverage::reached)
                        .sum(),
                coverage.stream()
                        .filter(row -> row.inArea() == inArea)
                        .mapToLong(FairAccess.Coverage::settings)
                        .sum());
    }

    private void addTimes(List<Measure> all, Days days) {
        all.add(median(
                "Median time to triage", "from the day asked to the day triaged", "triaged_on", "received_on", days));
        all.add(median(
                "Median time to first contact",
                "from triage to the first contact",
                "first_contact_on",
                "triaged_on",
                days));
        all.add(inTime("Triaged in time", "of the triage dates of these days, those kept", "EAH-TRIAGE-%", days));
        all.add(inTime(
                "First contact in time",
                "of the first contact dates of these days, those kept",
                "EAH-CONTACT-%",
                days));
    }

    private Measure median(String name, String definition, String end, String begin, Days days) {
        String rows = " from eah_referral r where r." + end + " between :from and :to";
        Double value = asked(
                        "select percentile_cont(0.5) within group (order by r." + end + " - r." + begin + ")" + rows,
                        days)
                .query(Double.class)
                .optional()
                .orElse(null);
        return Measure.median(name, definition, value, count("select count(*)" + rows, days));
    }

    private Measure inTime(String name, String definition, String standards, Days days) {
        String rows = " from deadline d where d.rule_code like '" + standards
                + "' and d.status <> 'LAPSED' and d.due_date between :from and :to and d.due_date < :today";
        return Measure.percent(
                name,
                definition,
                count("select count(*)" + rows + " and d.status = 'MET' and d.closed_on <= d.due_date", days),
                count("select count(*)" + rows, days));
    }

    private void addOutcomes(List<Measure> all, Days days) {
        long closed = count("select count(*)" + CLOSED, days);
        all.add(Measure.percent(
                "De-escalated",
                "of the referrals closed after work of a service, those whose need is met with ordinary support",
                count("select count(*)" + CLOSED + " and r.closing = 'DE_ESCALATED'", days),
                closed));
        all.add(Measure.percent(
                "Closed without escalation",
                "of the same, those de-escalated or closed without escalation",
                count("select count(*)" + CLOSED + " and r.closing <> 'ESCALATED'", days),
                closed));
        all.add(Measure.percent(
                "EHC request after Experts at Hand",
                "of the referrals received, those followed by a request for an EHC needs assessment of the same child,"
                        + " or of the same setting and need within twelve months",
                count(
                        "select count(*)" + RECEIVED
                                + " and exists (select 1 from eah_later_request l where l.referral_id = r.id)",
                        days),
                count("select count(*)" + RECEIVED, days)));
    }

    private void addSatisfaction(List<Measure> all, Days days, String column, String who) {
        String answered = CLOSED + " and r." + column + " not in ('NOT_ASKED', 'NO_ANSWER')";
        long answers = count("select count(*)" + answered, days);
        all.add(Measure.percent(
                "Satisfied, by the " + who,
                "of those who answered, the satisfied and very satisfied",
                count("select count(*)" + answered + " and r." + column + " in ('SATISFIED', 'VERY_SATISFIED')", days),
                answers));
        all.add(Measure.percent(
                "Response rate, " + who,
                "of those asked at the close, those who answered",
                answers,
                count("select count(*)" + CLOSED + " and r." + column + " <> 'NOT_ASKED'", days)));
    }

    private void addChildren(List<Measure> all, Days days) {
        String takenUp = RECEIVED + " and r.discipline is not null";
        all.add(Measure.count(
                "Named children supported without a plan",
                "different children with consent whose referral a service took up and for whom no plan was issued here",
                count(
                        "select count(distinct (lower(r.child_given_name), lower(r.child_family_name),"
                                + " r.child_date_of_birth))" + takenUp + " and r.subject = 'CHILD' and not exists"
                                + " (select 1 from case_file c join person p on p.id = c.person_id"
                                + " where c.outcome = 'PLAN_ISSUED' and lower(p.family_name) ="
                                + " lower(r.child_family_name) and lower(p.given_name) = lower(r.child_given_name)"
                                + " and p.date_of_birth = r.child_date_of_birth)",
                        days)));
        all.add(Measure.count(
                "Children in groups, as declared",
                "the sum of the numbers that settings gave for groups a service took up; a child may be in several",
                count("select coalesce(sum(r.children_declared), 0)" + takenUp, days)));
    }

    private void addCapacity(List<Measure> all, Days days) {
        all.add(Measure.count(
                "Sessions available",
                "in the weeks that begin in these days, Experts at Hand and statutory advice together",
                count(
                        "select coalesce(sum(c.sessions), 0) from eah_capacity c where c.week_starting between :from"
                                + " and :to",
                        days)));
        all.add(Measure.count(
                "Sessions asked for",
                "what triage asked for in these days, and what was booked for statutory advice in their weeks",
                count(
                        "select coalesce((select sum(r.sessions_asked) from eah_referral r where r.triaged_on between"
                                + " :from and :to), 0) + coalesce((select sum(b.sessions) from eah_booking b join"
                                + " eah_capacity c on c.id = b.capacity_id where b.purpose = 'STATUTORY_ADVICE' and"
                                + " b.released_on is null and c.week_starting between :from and :to), 0)",
                        days)));
        all.add(Measure.count(
                "Sessions held",
                "visits and sessions logged in these days",
                count(
                        "select coalesce(sum(w.sessions), 0) from eah_session w where w.held_on between :from and :to",
                        days)));
        all.add(Measure.count(
                "Backlog today",
                "referrals on the waiting list now",
                count("select count(*) from eah_referral r where r.status = 'WAITING'", days)));
    }

    private JdbcClient.StatementSpec asked(String sql, Days days) {
        JdbcClient.StatementSpec spec = jdbc.sql(sql);
        for (Map.Entry<String, LocalDate> day : Map.of("from", days.from(), "to", days.to(), "today", days.today())
                .entrySet()) {
            if (sql.contains(":" + day.getKey())) {
                spec = spec.param(day.getKey(), day.getValue());
            }
        }
        return spec;
    }

    private long count(String sql, Days days) {
        return asked(sql, days).query(Long.class).single();
    }

    /** How the volume is spread: referrals, medians and sessions of one discipline, phase or locality. */
    public record Spread(String of, long referrals, Double daysToTriage, Double daysToContact, long sessions) {}

    /** By what the volume can be spread out. */
    public enum Cut {
        DISCIPLINE("coalesce(r.discipline, 'ANSWERED_AT_TRIAGE')"),
        PHASE("s.phase"),
        LOCALITY("s.locality");

        private final String column;

        Cut(String column) {
            this.column = column;
        }
    }

    /** The referrals triaged within these days, spread out by a cut. */
    public List<Spread> spread(Cut cut, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + cut.column + " as cut, count(*) as referrals,"
                        + " percentile_cont(0.5) within group (order by r.triaged_on - r.received_on) as to_triage,"
                        + " percentile_cont(0.5) within group (order by r.first_contact_on - r.triaged_on)"
                        + " filter (where r.first_contact_on is not null) as to_contact, coalesce(sum((select"
                        + " sum(w.sessions) from eah_session w where w.referral_id = r.id)), 0) as sessions"
                        + " from eah_referral r join setting s on s.id = r.setting_id"
                        + " where r.triaged_on between :from and :to group by 1 order by 2 desc, 1")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Spread(
                        row.getString("cut"),
                        row.getLong("referrals"),
                        (Double) row.getObject("to_triage"),
                        (Double) row.getObject("to_contact"),
                        row.getLong("sessions")))
                .list();
    }
}
