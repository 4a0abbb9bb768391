package org.sendcasework.advice.internal;

import java.time.LocalDate;
import java.util.Set;
import org.sendcasework.advice.AdviceKind;

/**
 * Whom an officer asks for advice. {@code familyAsksFor} names someone the family reasonably asks for (regulation
 * 6(1)(h)); it and {@code overrideReason} may be null.
 */
public record AdviserChoice(
        Set<AdviceKind> ask,
        Set<AdviceKind> earlierAdvice,
        boolean allAgree,
        String familyAsksFor,
        String overrideReason,
        LocalDate sentOn) {}
