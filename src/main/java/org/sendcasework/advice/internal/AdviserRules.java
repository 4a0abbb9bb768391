package org.sendcasework.advice.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Person;
import org.sendcasework.engine.EngineTransaction;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code advisers-to-ask} whose advice regulation 6 requires for a child. */
@Component
public class AdviserRules {

    /** An adviser that the rules name, with the regulation and the reason. */
    public record Proposal(AdviceKind kind, String regulation, String because) {}

    private final DecisionService decisions;
    private final EngineTransaction engine;

    AdviserRules(DecisionService decisions, EngineTransaction engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    /** The advisers for this child, by the year group on the day. */
    public List<Proposal> proposalsFor(CaseFile caseFile, boolean familyAsks, LocalDate today) {
        // Whoever opens a form or writes a letter may read who must be asked, without a right to evaluate tables
        return engine.joining(() -> evaluate(caseFile.getPerson(), familyAsks, today));
    }

    private List<Proposal> evaluate(Person person, boolean familyAsks, LocalDate today) {
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
                .map(row -> proposal(row, person, today))
                .toList();
    }

    private static Proposal proposal(Map<String, Object> row, Person person, LocalDate today) {
        AdviceKind kind = AdviceKind.valueOf((String) row.get("adviser"));
        String because = (String) row.get("because");
        return new Proposal(
                kind,
                (String) row.get("regulation"),
                kind == AdviceKind.PREPARATION_FOR_ADULTHOOD ? because + ": " + yearGroup(person, today) : because);
    }

    /** The year group from the date of birth, in words that show what it was worked out from. */
    public static String yearGroup(Person person, LocalDate today) {
        int year = person.yearGroupOn(today);
        String words = year < 0 ? "before school age" : year == 0 ? "reception" : "year " + year;
        return words + " by the date of birth, " + Texts.date(person.getDateOfBirth());
    }
}
