package org.sendcasework.advice.internal;

import java.time.LocalDate;

/**
 * How advice that was outstanding when the case proceeded was settled, and what it changes.
 *
 * @param reviewBy the day by which the plan is to be reviewed because of it; null unless it calls for an early review
 */
public record OutstandingAdvice(boolean cameInTheEnd, LocalDate on, String effect, LocalDate reviewBy, String reason) {}
