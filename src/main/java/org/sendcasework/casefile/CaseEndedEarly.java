package org.sendcasework.casefile;

import java.time.LocalDate;

/** A case ended before it was decided: withdrawn, moved away or died. All other work for the child ends with it. */
public record CaseEndedEarly(String caseReference, CaseOutcome outcome, LocalDate on) {}
