package org.sendcasework.advice.internal;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Person;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code advisers-to-ask} whose advice regulation 6 requires for a child. */
@Component
public class AdviserRules {

    /** An adviser that the rules name, with the regulation and the reason. */
    public record Proposal(AdviceKind kind, String regulation, String because) {}

    private final DecisionService decisions;

    AdviserRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The advisers for this child, by the year group on the day. */
    public List<Proposal> proposalsFor(CaseFile caseFile, boolean familyAsks, LocalDate today) {
        Person person = caseFile.getPerson();
        return decisions
                .evaluateDecisionTableByKey(
                        "advisers-to-ask",
                        Variables.createVariables()
                                .putValue("yearGroup", person.yearGroupOn(today))
                                .putValue(
                                        "sensoryImpairment",
                                        person.isHearingImpairment()
                                                || person.isVisionImpairment()
                                                || person.isMultiSensoryImpairment())
                                .putValue("lookedAfter", person.isLookedAfter())
                                .putValue("familyAsks", familyAsks))
                .getResultList()
                .stream()
                .map(row -> new Proposal(
                        AdviceKind.valueOf((String) row.get("adviser")), (String) row.get("regulation"), (String)
                                row.get("because")))
                .toList();
    }
}
