package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether help reaches the settings that need it, or those that ask loudest. The denominator is every open setting with
 * a profile, not only those that asked. A setting counts as reached by a referral that was not withdrawn.
 */
@Service
@Transactional(readOnly = true)
public class FairAccess {

    private static final String SETTINGS = "setting s join eah_setting_profile p on p.setting_urn = s.urn and s.open";
    private static final String REACHED =
            """
            exists (select 1 from eah_referral r where r.setting_id = s.id and r.status <> 'WITHDRAWN'
                    and r.received_on between :from and :to)""";
    private static final String USED =
            """
            (select coalesce(sum(w.sessions), 0) from eah_referral r join eah_session w on w.referral_id = r.id
             where r.setting_id = s.id and w.held_on between :from and :to)""";

    private final JdbcClient jdbc;

    FairAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many settings of a phase and locality were reached; those outside the area are counted apart. */
    public record Coverage(String phase, String locality, boolean inArea, int settings, int reached) {

        /** In whole percent, rounded to the nearest. */
        public int percent() {
            return Math.round(100f * reached / settings);
        }
    }

    /** Coverage by phase and locality within these days, both inclusive. */
    public List<Coverage> coverage(LocalDate from, LocalDate to) {
        return jdbc.sql("select s.phase, s.locality, p.in_area, count(*) as settings, count(*) filter (where " + REACHED
                        + ") as reached from " + SETTINGS + " group by 1, 2, 3 order by p.in_area desc, 1, 2")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Coverage(
                        row.getString("phase"),
                        row.getString("locality"),
                        row.getBoolean("in_area"),
                        row.getInt("settings"),
                        row.getInt("reached")))
                .list();
    }

    /** A setting and its use: sessions held against its core entitlement. */
    public record Use(
            String urn,
            String name,
            String phase,
            String locality,
            String familyHub,
            boolean inArea,
            int pupils,
            int needIndex,
            int coreSessions,
            int sessionsUsed,
            String outreach) {}

    /** The settings that were not reached within these days, those with the most need first. */
    public List<Use> notYetReached(LocalDate from, LocalDate to) {
        return uses(from, to, "where not " + REACHED);
    }

    /** Every setting with its use within these days, those with the most need first. */
    public List<Use> uses(LocalDate from, LocalDate to) {
        return uses(from, to, "");
    }

    private List<Use> uses(LocalDate from, LocalDate to, String where) {
        return jdbc.sql("select s.urn, s.name, s.phase, s.locality, p.family_hub, p.in_area, p.pupils, p.need_index,"
                        + " p.core_sessions, " + USED + " as used, (select coalesce(o.outcome, 'OPEN') from"
                        + " eah_outreach o where o.setting_id = s.id and o.listed_on >= :from order by o.listed_on desc"
                        + " limit 1) as outreach from " + SETTINGS + " " + where
                        + " order by p.need_index desc, s.name")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Use(
                        row.getString("urn"),
                        row.getString("name"),
                        row.getString("phase"),
                        row.getString("locality"),
                        row.getString("family_hub"),
                        row.getBoolean("in_area"),
                        row.getInt("pupils"),
                        row.getInt("need_index"),
                        row.getInt("core_sessions"),
                        row.getInt("used"),
                        row.getString("outreach")))
                .list();
    }

    /** What the tenth of settings that used most took of all sessions. */
    public record Concentration(int settings, int topSettings, int sessions, int sessionsOfTop) {

        /** In whole percent; null while nothing was used. */
        public Integer percent() {
            return sessions == 0 ? null : Math.round(100f * sessionsOfTop / sessions);
        }
    }

    /** The share of sessions taken by the top tenth of all settings, the tenth rounded up. */
    public Concentration concentration(LocalDate from, LocalDate to) {
        return jdbc.sql("with use as (select s.urn, " + USED + " as used from " + SETTINGS
                        + "), ranked as (select used,"
                        + " row_number() over (order by used desc, urn) as place, count(*) over () as settings from use)"
                        + " select coalesce(max(settings), 0) as settings, coalesce(ceil(max(settings) / 10.0), 0) as"
                        + " top, coalesce(sum(used), 0) as used, coalesce(sum(used) filter (where place <="
                        + " ceil(settings / 10.0)), 0) as of_top from ranked")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Concentration(
                        row.getInt("settings"), row.getInt("top"), row.getInt("used"), row.getInt("of_top")))
                .single();
    }

    /** Use of the settings of one band of need. */
    public record NeedBand(String band, int settings, int reached, int pupils, int sessions) {

        /** Sessions for each 1,000 pupils, rounded; null without pupils. */
        public Integer perThousandPupils() {
            return pupils == 0 ? null : Math.round(1000f * sessions / pupils);
        }
    }

    /** Use against need, by quarters of the need index. */
    public List<NeedBand> useAgainstNeed(LocalDate from, LocalDate to) {
        return jdbc.sql("with use as (select least(p.need_index / 25, 3) as quarter, p.pupils, " + REACHED
                        + " as reached, " + USED + " as used from " + SETTINGS + ") select quarter, count(*) as"
                        + " settings, count(*) filter (where reached) as reached, sum(pupils) as pupils, sum(used) as"
                        + " used from use group by quarter order by quarter desc")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new NeedBand(
                        switch (row.getInt("quarter")) {
                            case 0 -> "0 to 24";
                            case 1 -> "25 to 49";
                            case 2 -> "50 to 74";
                            default -> "75 to 100";
                        },
                        row.getInt("settings"),
                        row.getInt("reached"),
                        row.getInt("pupils"),
                        row.getInt("used")))
                .list();
    }
}
