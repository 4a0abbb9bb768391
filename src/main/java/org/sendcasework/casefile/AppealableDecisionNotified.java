package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The notice of a decision that can be appealed was sent to the family: their time to ask for mediation and to appeal
 * begins.
 *
 * @param decisionId the decision as it is recorded; one decision gives one right of appeal
 * @param sentOn the day the notice was sent (regulation 33)
 */
public record AppealableDecisionNotified(
        String caseReference, UUID decisionId, AppealableDecision decision, LocalDate sentOn) {}
