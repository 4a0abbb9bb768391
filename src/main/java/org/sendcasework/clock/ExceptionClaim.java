package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an officer says excuses a missed date.
 *
 * @param factFrom first day of the fact, inclusive; for a closure, the day the advice was asked for
 * @param factTo last day of the fact, inclusive
 * @param whyImpractical why the fact made the date impractical; without causation there is no exception
 * @param documentId the evidence in the case file
 */
public record ExceptionClaim(
        ExceptionGround ground,
        LocalDate factFrom,
        LocalDate factTo,
        String fact,
        String whyImpractical,
        UUID documentId,
        LocalDate decidedOn) {}
