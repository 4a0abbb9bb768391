package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseOutcome;

/**
 * An early end of a case as it is recorded.
 *
 * @param outcome one that ends a case early
 * @param on the day it happened, or was found out
 * @param reason what was said, and by whom, or what shows it
 * @param others what the other parents say of a withdrawal; null where nobody else is recorded
 * @param responsibleAuthority the authority in whose area the child lives; null unless that is the ground
 */
public record NewEnding(
        CaseOutcome outcome, LocalDate on, String reason, OtherParents others, String responsibleAuthority) {}
