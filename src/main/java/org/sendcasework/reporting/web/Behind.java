package org.sendcasework.reporting.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.sendcasework.identity.Groups;
import org.sendcasework.reporting.internal.Kpi;

/** What is behind a figure, who may see it, and where. */
enum Behind {
    CASES("Cases", "/cases/", Groups.CASE_FILE_READERS),
    /** Opened by managers, who read both the list and the referral. */
    REFERRALS("Referrals", "/eah/referrals/", List.of(Groups.MANAGERS)),
    /** Not listed here: the calendar of sittings shows them to people who may see them. */
    SITTINGS("Sittings", null, Groups.CASE_FILE_READERS) {
        @Override
        String address(Kpi kpi, KpiRequest asked) {
            return "/panels/calendar?from=" + asked.from();
        }
    },
    /** Not listed here: fair access shows them, for the twelve months up to the end of the month. */
    SETTINGS("Settings", null, List.of(Groups.MANAGERS, Groups.ANALYSTS, Groups.EAH_TRIAGE)) {
        @Override
        String address(Kpi kpi, KpiRequest asked) {
            return "/eah/access?month=" + YearMonth.from(asked.to());
        }
    },
    /** Not listed here: the measures show what the amounts are made of. */
    MEASURES("Measures", null, List.of(Groups.MANAGERS, Groups.ANALYSTS, Groups.EAH_TRIAGE)) {
        @Override
        String address(Kpi kpi, KpiRequest asked) {
            return "/eah/measures?from=" + asked.from() + "&to=" + asked.to();
        }
    };

    private final String words;
    private final String page;
    private final List<String> readers;

    Behind(String words, String page, List<String> readers) {
        this.words = words;
        this.page = page;
        this.readers = readers;
    }

    /** As the specification of its facts says. */
    static Behind of(Kpi kpi) {
        return valueOf(kpi.fact().behind());
    }

    /** The name of what is behind, in the plural. */
    public String words() {
        return words;
    }

    /** What the address of one of them begins with; null if they are not listed on a page of the dashboard. */
    public String page() {
        return page;
    }

    boolean isListed() {
        return page != null;
    }

    boolean mayBeSeenBy(Set<String> groups) {
        return groups.stream().anyMatch(readers::contains);
    }

    /** Where they are shown for the days asked for. */
    String address(Kpi kpi, KpiRequest asked) {
        return "/dashboard/kpis/" + kpi.code() + "/cases?" + asked.query();
    }
}
