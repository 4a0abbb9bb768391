package org.sendcasework.mediation.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.mediation.MediationCase;
import org.springframework.stereotype.Component;

/** Writes what happens in a mediation into the timeline of its case. */
@Component
public class MediationTimeline {

    private final CaseWork work;

    MediationTimeline(CaseWork work) {
        this.work = work;
    }

    public void note(MediationCase mediation, LocalDate on, String text) {
        work.note(work.caseOf(mediation.getCaseReference()), on, "MEDIATION", mediation.getReference() + ": " + text);
    }
}
