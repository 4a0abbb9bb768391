package org.sendcasework.assessment;

import java.time.LocalDate;
import org.sendcasework.casefile.Decision;

/** The authority decided something about a case. */
public record DecisionMade(String caseReference, Decision.Kind kind, String outcome, LocalDate decidedOn) {}
