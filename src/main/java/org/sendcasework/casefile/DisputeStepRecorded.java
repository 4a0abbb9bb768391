package org.sendcasework.casefile;

import java.time.LocalDate;

/**
 * A step of a mediation or an appeal that figures are made of. It names no person.
 *
 * @param disputeReference the mediation or appeal, such as EHC-2026-000123-M1
 * @param outcome what came of it where the step has several outcomes; null otherwise
 * @param days calendar days that the step took; null where none are counted
 * @param inTime whether it was within its deadline; null where it has none
 */
public record DisputeStepRecorded(
        DisputeStep step,
        String caseReference,
        String disputeReference,
        AppealableDecision decision,
        LocalDate on,
        String outcome,
        Integer days,
        Boolean inTime) {}
