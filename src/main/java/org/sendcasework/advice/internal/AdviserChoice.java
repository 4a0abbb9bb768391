package org.sendcasework.advice.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.sendcasework.advice.AdviceKind;

/**
 * Whom an officer asks for advice, and whose earlier advice is enough.
 *
 * @param earlierAdvice the facts of regulation 6(4) for each kind whose earlier advice is enough
 * @param familyAsksFor someone the family asks for (regulation 6(1)(h)); may be null
 * @param unreasonableBecause why that is not reasonable, so that they are not asked; null where they are asked
 * @param overrideReason why the choice of the authority (regulation 6(1)(f)) differs from what is proposed; may be null
 */
public record AdviserChoice(
        Set<AdviceKind> ask,
        Map<AdviceKind, EarlierAdvice> earlierAdvice,
        String familyAsksFor,
        String unreasonableBecause,
        String overrideReason,
        LocalDate sentOn) {}
