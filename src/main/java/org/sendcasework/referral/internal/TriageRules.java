package org.sendcasework.referral.internal;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.ReferralPriority;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.Situation;
import org.sendcasework.referral.TriageOutcome;
import org.sendcasework.referral.TriageProposal;
import org.springframework.stereotype.Component;

/** Asks the decision tables {@code eah-triage} and {@code eah-discipline} what to propose. */
@Component
public class TriageRules {

    private final DecisionService decisions;

    TriageRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * What to propose for a referral.
     *
     * @param askedBefore whether the same setting had help with the same need within six months
     * @param needIndex of the setting, 0 to 100; 0 where it has none
     */
    public TriageProposal propose(
            ReferralSubject subject, Situation situation, Need need, boolean askedBefore, int needIndex) {
        Map<String, Object> row = decisions
                .evaluateDecisionTableByKey(
                        "eah-triage",
                        Variables.createVariables()
                                .putValue("subject", subject.name())
                                .putValue("situation", situation.name())
                                .putValue("askedBefore", askedBefore)
                                .putValue("needIndex", needIndex))
                .getSingleResult()
                .getEntryMap();
        TriageOutcome route = TriageOutcome.valueOf((String) row.get("route"));
        String discipline = decisions
                .evaluateDecisionTableByKey(
                        "eah-discipline",
                        Variables.createVariables()
                                .putValue("route", route.name())
                                .putValue("need", need.name()))
                .getSingleEntry();
        return new TriageProposal(
                ReferralPriority.valueOf((String) row.get("priority")), route, Discipline.valueOf(discipline), (String)
                        row.get("because"));
    }
}
