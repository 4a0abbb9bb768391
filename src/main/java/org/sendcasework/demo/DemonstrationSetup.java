package org.sendcasework.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demonstration at the first start. */
@Component
@OnlyInDemonstration
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class DemonstrationSetup implements ApplicationRunner {

    private final DemonstrationAccounts accounts;
    private final DemonstrationArea area;
    private final DemonstrationTeams teams;
    private final DemonstrationCaseload caseload;
    private final DemonstrationDisputes disputes;
    private final DemonstrationSitting sitting;
    private final DemonstrationExpertsAtHand expertsAtHand;
    private final DemonstrationClock clock;
    private final TransactionTemplate transaction;

    DemonstrationSetup(
            DemonstrationAccounts accounts,
            DemonstrationArea area,
            DemonstrationTeams teams,
            DemonstrationCaseload caseload,
            DemonstrationDisputes disputes,
            DemonstrationSitting sitting,
            DemonstrationExpertsAtHand expertsAtHand,
            DemonstrationClock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.area = area;
        this.teams = teams;
        this.caseload = caseload;
        this.disputes = disputes;
        this.sitting = sitting;
        this.expertsAtHand = expertsAtHand;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        accounts.create();
        if (!area.isThere()) {
            transaction.executeWithoutResult(status -> {
                area.create();
                teams.create();
                caseload.create(clock.today());
                disputes.create(clock.today());
            });
            sitting.play(clock.today());
            // Step by step: one transaction over all of it would look through thousands of records at every question
            expertsAtHand.create(clock.today());
        }
    }
}
