package org.sendcasework.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the demonstration plays, in its order. Each step is one transaction that also notes that it was played, so that
 * an interrupted start continues with the first step that is missing, and no step is ever half done.
 */
@Component
@OnlyInDemonstration
class DemonstrationSteps {

    private static final String PLAYED = "sendcasework.demonstration.";

    private final List<Step> all;
    private final DemonstrationArea area;
    private final ManagementService management;
    private final TransactionTemplate transaction;

    DemonstrationSteps(
            DemonstrationArea area,
            DemonstrationTeams teams,
            DemonstrationLetters letters,
            DemonstrationCaseload caseload,
            DemonstrationDisputes disputes,
            DemonstrationPlans plans,
            DemonstrationSitting sitting,
            DemonstrationExpertsAtHand expertsAtHand,
            ManagementService management,
            TransactionTemplate transaction) {
        this.area = area;
        this.management = management;
        this.transaction = transaction;
        this.all = List.of(
                new Step("area", "its settings, services and teams", day -> {
                    area.create();
                    teams.create();
                }),
                // On its own: a demonstration that was set up before has no contacts, and without them no letter goes
                new Step("letters", "whom its letters name", day -> letters.create()),
                new Step("closed-cases", "cases that have ended", caseload::keepClosed),
                // Before the sitting: families that it refuses have no dispute yet
                new Step("disputes", "mediations and an appeal", disputes::create),
                // Before the sitting sets up the panel: their decisions are made out of panel
                new Step("plans", "two plans on their way from the draft", plans::play),
                new Step("sitting", "a sitting of the panel with thirty cases", sitting::play),
                new Step("experts-at-hand", "a quarter of Experts at Hand", expertsAtHand::create),
                // Last: its cases go to the panel's coming sittings and share the weekly sessions
                new Step("caseload", "the import of open cases", caseload::importOpen));
    }

    /**
     * @param key by which it is noted, never to be changed
     * @param what it plays, in words for a page
     * @param play on the day that it is given
     */
    record Step(String key, String what, Consumer<LocalDate> play) {}

    /** How many there are. */
    int count() {
        return all.size();
    }

    /** Those not played yet, in their order. A database filled before steps were noted has all of them. */
    List<Step> missing() {
        var noted = management.getProperties().keySet();
        if (!noted.contains(PLAYED + all.get(0).key()) && area.isThere()) {
            return List.of();
        }
        return all.stream().filter(step -> !noted.contains(PLAYED + step.key())).toList();
    }

    /** Plays a step and notes it: both or neither. */
    void play(Step step, LocalDate today) {
        transaction.executeWithoutResult(status -> {
            step.play().accept(today);
            management.setProperty(PLAYED + step.key(), today.toString());
        });
    }
}
