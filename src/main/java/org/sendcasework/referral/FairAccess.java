package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which settings were reached and which were not, one by one. Every open setting with a profile is listed, not only those
 * that asked. A setting counts as reached by a referral that was not withdrawn. The figures about them are in the
 * dictionary of the dashboard.
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
}
