package org.sendcasework.assessment;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseOutcome;

/** A case came to its end, by decision or early. */
public record CaseClosed(String caseReference, CaseOutcome outcome, LocalDate on) {}
