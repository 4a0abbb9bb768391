package org.sendcasework.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.sendcasework.casefile.Decision;
import org.sendcasework.clock.WorkingDays;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.Delegation;
import org.sendcasework.panel.NewTerms;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelKind;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Profession;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** The panel of Ambershire for EHC needs assessments: fictional members, terms of reference, and a sitting each Thursday. */
@Component
@OnlyInDemonstration
class DemonstrationPanel {

    static final String CHAIR = "parker";
    static final String DEPUTY = "morgan";
    static final List<String> MEMBERS = List.of(CHAIR, DEPUTY, "robin", "harper", "sage", "finley");

    private static final int WEEKS_PLANNED = 20;

    private final Panels panels;
    private final Sittings sittings;
    private final WorkingDays workingDays;

    DemonstrationPanel(Panels panels, Sittings sittings, WorkingDays workingDays) {
        this.panels = panels;
        this.sittings = sittings;
        this.workingDays = workingDays;
    }

    /** The day of the sitting that has been held already when the demonstration begins: a Thursday, unless it is a holiday. */
    LocalDate heldBefore(LocalDate today) {
        LocalDate day = today.minusWeeks(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        while (!workingDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Sets up the panel, and plans its sittings from the first on; the first is returned. */
    Sitting create(LocalDate first) {
        LocalDate since = first.minusYears(1);
        Panel panel =
                panels.create(PanelKind.EHC_NEEDS_ASSESSMENT, "Ambershire EHC needs assessment panel", terms(since));
        member(panel, since, CHAIR, Profession.EDUCATION);
        member(panel, since, DEPUTY, Profession.EDUCATION);
        member(panel, since, "robin", Profession.EDUCATIONAL_PSYCHOLOGY);
        member(panel, since, "harper", Profession.HEALTH);
        member(panel, since, "sage", Profession.SOCIAL_CARE);
        member(panel, since, "finley", Profession.SCHOOL);
        Sitting held = sittings.plan(panel.getId(), first, LocalTime.of(9, 30));
        for (int week = 1; week <= WEEKS_PLANNED; week++) {
            plan(panel, first.plusWeeks(week));
        }
        return held;
    }

    private void plan(Panel panel, LocalDate day) {
        try {
            sittings.plan(panel.getId(), day, LocalTime.of(9, 30));
        } catch (InvalidInputException holiday) {
            // No sitting on a bank holiday; the cases find another in time, or an officer
        }
    }

    private static NewTerms terms(LocalDate from) {
        List<NewTerms.Line> lines = new ArrayList<>();
        for (Decision.Kind kind : List.of(
                Decision.Kind.WHETHER_TO_ASSESS,
                Decision.Kind.WHETHER_TO_ISSUE,
                Decision.Kind.WHETHER_TO_REASSESS,
                Decision.Kind.RATIFY)) {
            lines.add(NewTerms.Line.panel(kind));
            lines.add(NewTerms.Line.group(kind, Groups.MANAGERS));
        }
        lines.add(new NewTerms.Line(
                Decision.Kind.RESOURCING, Delegation.HolderKind.GROUP, Groups.MANAGERS, BigDecimal.valueOf(10_000)));
        return new NewTerms(
                from,
                EnumSet.of(
                        Profession.EDUCATION,
                        Profession.EDUCATIONAL_PSYCHOLOGY,
                        Profession.HEALTH,
                        Profession.SOCIAL_CARE),
                4,
                CHAIR,
                List.of(DEPUTY),
                5,
                3,
                lines);
    }

    private void member(Panel panel, LocalDate since, String user, Profession profession) {
        panels.addMember(panel.getId(), user, profession, since);
    }
}
