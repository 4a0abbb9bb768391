package org.sendcasework.mediation.appeal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.mediation.internal.DisputeFacts;
import org.springframework.stereotype.Component;

/** Writes down what happens to an appeal: as a fact for the figures, and as a line of the case's timeline. */
@Component
class AppealHistory {

    private final DisputeFacts facts;
    private final CaseWork work;

    AppealHistory(DisputeFacts facts, CaseWork work) {
        this.facts = facts;
        this.work = work;
    }

    void record(DisputeStep step, Appeal appeal, LocalDate on, String outcome) {
        facts.record(step, appeal.getCaseReference(), appeal.getReference(), appeal.getDecision(), on, outcome);
    }

    void note(Appeal appeal, LocalDate on, String text) {
        work.note(work.caseOf(appeal.getCaseReference()), on, "APPEAL", appeal.getReference() + ": " + text);
    }
}
