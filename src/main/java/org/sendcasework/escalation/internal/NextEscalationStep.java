package org.sendcasework.escalation.internal;

import java.time.LocalDate;
import java.util.Set;

/**
 * The next escalation step of a deadline.
 *
 * @param on the day on which it falls due, at its beginning in London; before today if nothing has run since
 * @param tells who will be notified
 */
public record NextEscalationStep(
        String rung, String words, LocalDate on, Set<Audience> tells, EscalationStep.Asks asks) {}
