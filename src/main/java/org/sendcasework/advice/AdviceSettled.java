package org.sendcasework.advice;

import java.time.LocalDate;

/**
 * Advice without which a case had proceeded was settled. Who carries out what it changes refuses an effect that means
 * nothing where the case stands now, and with it the whole answer.
 *
 * @param effect NO_CHANGE, CHANGE_DRAFT, EARLY_REVIEW or NEVER_CAME
 * @param reviewBy the day by which the plan is to be reviewed; null unless the effect is EARLY_REVIEW
 */
public record AdviceSettled(String caseReference, AdviceKind kind, String effect, LocalDate reviewBy, String reason) {}
