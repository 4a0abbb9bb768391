package org.sendcasework.panel.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NewDecision;
import org.sendcasework.casefile.ReasonsAndTest;
import org.sendcasework.casefile.RecordedTest;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what was decided on a question that was asked on its own. */
@Service
@Transactional
public class StandaloneQuestions {

    private static final ReasonsAndTest.Fields FIELDS = new ReasonsAndTest.Fields("questionOutcome", "questionOutcome");

    private final CaseFiles caseFiles;
    private final Decisions decisions;
    private final ReasonsAndTest reasonsAndTest;
    private final Dates dates;
    private final List<RecordedTest> recorded;

    StandaloneQuestions(
            CaseFiles caseFiles,
            Decisions decisions,
            ReasonsAndTest reasonsAndTest,
            Dates dates,
            List<RecordedTest> recorded) {
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.reasonsAndTest = reasonsAndTest;
        this.dates = dates;
        this.recorded = recorded;
    }

    /**
     * What was decided.
     *
     * @param criteriaMet the codes of the parts of the test that are met; the others are not
     * @param value pounds a year, for resourcing
     */
    public record Made(
            Decision.Kind kind,
            String outcome,
            List<String> criteriaMet,
            String evidence,
            BigDecimal value,
            String reasons,
            LocalDate decidedOn,
            DecisionNotes notes) {}

    /**
     * Records the decision, part of the test by part.
     *
     * @throws InvalidInputException if the day is in the future, or the outcome contradicts the test as it was judged, or the
     *     record of the case does
     */
    public Decision record(String caseReference, Made made) {
        dates.requireNotInFuture("decidedOn", made.decidedOn());
        List<NewDecision.Judged> test = decisions.test(made.kind(), made.decidedOn()).stream()
                .map(part -> new NewDecision.Judged(
                        part.getCode(), made.criteriaMet().contains(part.getCode()), made.evidence()))
                .toList();
        CaseFile caseFile = caseFiles.byReference(caseReference);
        recorded.stream()
                .filter(known -> known.kind() == made.kind())
                .forEach(known -> known.requireTrue(caseFile, Set.copyOf(made.criteriaMet()), "criteriaMet"));
        boolean refusal = QuestionOutcomes.isRefusal(made.outcome());
        reasonsAndTest.requireConsistent(made.kind(), refusal, test, List.of(), FIELDS);
        return decisions.record(
                caseFile,
                new NewDecision(
                        made.kind(),
                        made.outcome(),
                        refusal,
                        test,
                        List.of(),
                        made.reasons(),
                        made.decidedOn(),
                        made.notes(),
                        made.value()));
    }
}
