package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The day on which a decision was notified to the family was recorded wrongly and is corrected. Times of the family that
 * are counted from it are counted again.
 */
public record NoticeDateCorrected(
        String caseReference, UUID decisionId, LocalDate before, LocalDate corrected, String reason) {}
