package org.sendcasework.support;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sendcasework.casefile.Decision;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.NewTerms;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelKind;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Profession;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.springframework.stereotype.Component;

/**
 * A fictional panel for tests. Its members: cleo chairs (education), dara deputises (school), edda (educational
 * psychology), hal (health), sol (social care). A test that uses it retires it afterwards, since every case would go
 * there.
 */
@Component
public class PanelSteps {

    public static final String CHAIR = "cleo";
    public static final String DEPUTY = "dara";
    public static final String PSYCHOLOGIST = "edda";
    public static final String HEALTH = "hal";
    public static final String SOCIAL_WORKER = "sol";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> MEMBERS = List.of(CHAIR, DEPUTY, PSYCHOLOGIST, HEALTH, SOCIAL_WORKER);

    private static final String PASSWORD = "a-panel-of-tests";

    private final Panels panels;
    private final Sittings sittings;
    private final Accounts accounts;
    private final CaseworkSteps steps;

    PanelSteps(Panels panels, Sittings sittings, Accounts accounts, CaseworkSteps steps) {
        this.panels = panels;
        this.accounts = accounts;
        this.sittings = sittings;
        this.steps = steps;
    }

    /**
     * Sets up a panel that decides whether to assess, whether to issue and what the plan names; out of panel managers do.
     * Papers are due five working days before a sitting, letters go out three after it.
     */
    public Panel panel(LocalDate from, NewTerms.Line... more) {
        createAccounts();
        List<NewTerms.Line> lines = new ArrayList<>(Arrays.asList(more));
        for (Decision.Kind kind : List.of(
                Decision.Kind.WHETHER_TO_ASSESS, Decision.Kind.WHETHER_TO_ISSUE, Decision.Kind.WHAT_THE_PLAN_NAMES)) {
            lines.add(NewTerms.Line.panel(kind));
            if (lines.stream().noneMatch(line -> line.kind() == kind && line.holder() != null)) {
                lines.add(NewTerms.Line.group(kind, Groups.MANAGERS));
            }
        }
        Panel panel = panels.create(
                PanelKind.EHC_NEEDS_ASSESSMENT, "Test panel " + NUMBER.incrementAndGet(), terms(from, 4, lines));
        member(panel, CHAIR, Profession.EDUCATION, from);
        member(panel, DEPUTY, Profession.SCHOOL, from);
        member(panel, PSYCHOLOGIST, Profession.EDUCATIONAL_PSYCHOLOGY, from);
        member(panel, HEALTH, Profession.HEALTH, from);
        member(panel, SOCIAL_WORKER, Profession.SOCIAL_CARE, from);
        return panel;
    }

    /** Terms that ask for education, educational psychology, health and social care. */
    public NewTerms terms(LocalDate from, int quorum, List<NewTerms.Line> lines) {
        return new NewTerms(
                from,
                EnumSet.of(
                        Profession.EDUCATION,
                        Profession.EDUCATIONAL_PSYCHOLOGY,
                        Profession.HEALTH,
                        Profession.SOCIAL_CARE),
                quorum,
                CHAIR,
                List.of(DEPUTY),
                5,
                3,
                lines);
    }

    private void member(Panel panel, String userId, Profession profession, LocalDate from) {
        panels.addMember(panel.getId(), userId, profession, from);
    }

    private void createAccounts() {
        account(CHAIR, "Cleo Chair", Groups.PANEL);
        account(DEPUTY, "Dara Deputy", Groups.PANEL);
        account(PSYCHOLOGIST, "Edda Psychologist", Groups.EDUCATIONAL_PSYCHOLOGY);
        account(HEALTH, "Hal Health", Groups.HEALTH);
        account(SOCIAL_WORKER, "Sol Social", Groups.SOCIAL_CARE);
    }

    /** An account that can be chosen for a panel, unless it exists. */
    public void account(String username, String name, String group) {
        accounts.create(username, name, PASSWORD, List.of(group));
    }

    public Sitting sitting(Panel panel, LocalDate day) {
        return sittings.plan(panel.getId(), day, LocalTime.of(9, 30));
    }

    /** Moves to the day of a sitting, records everyone as present and opens it. */
    public Sitting open(Sitting sitting) {
        steps.today(sitting.getHeldOn());
        MEMBERS.forEach(member -> mark(sitting, member, Attendance.State.PRESENT));
        return openAgain(sitting);
    }

    /** Opens a sitting with whoever is recorded as present. */
    public Sitting openAgain(Sitting sitting) {
        return sittings.open(sitting.getId(), sittings.byId(sitting.getId()).getVersion());
    }

    public void mark(Sitting sitting, String member, Attendance.State state) {
        Integer version = sittings.expected(sittings.byId(sitting.getId())).stream()
                .filter(who -> who.getUserId().equals(member))
                .findFirst()
                .map(Attendance::getVersion)
                .orElse(null);
        sittings.mark(sitting.getId(), member, state, version);
    }

    public void close(Sitting sitting) {
        sittings.close(
                sitting.getId(),
                "All items were heard.",
                sittings.byId(sitting.getId()).getVersion());
    }

    public void cancel(Sitting sitting) {
        sittings.cancel(
                sitting.getId(),
                "The room is flooded",
                sittings.byId(sitting.getId()).getVersion());
    }

    public void asChair(Runnable step) {
        steps.as(CHAIR, List.of(Groups.PANEL), step);
    }

    public void asManager(Runnable step) {
        steps.as("manager", List.of(Groups.MANAGERS), step);
    }

    /** New questions no longer go to the panel. */
    public void retire(Panel panel) {
        panels.activate(panel.getId(), false, panels.byId(panel.getId()).getVersion());
    }
}
