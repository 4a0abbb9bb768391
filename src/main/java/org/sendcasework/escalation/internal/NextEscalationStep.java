package org.sendcasework.escalation.internal;

import java.time.LocalDate;
import java.util.Set;

/**
 * The rung of a deadline that comes next.
 *
 * @param on the day on which it falls due, at its beginning in London; before today if nothing has run since
 * @param tells who will be told
 */
public record NextEscalationStep(String rung, String words, LocalDate on, Set<Audience> tells, EscalationStep.Asks asks) {}
