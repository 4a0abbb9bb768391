package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The authority changed a decision of its own against which the family could appeal. What hung on it ends.
 *
 * @param decisionId the decision as it was notified to the family
 * @param on the day it was changed
 */
public record DecisionChanged(String caseReference, UUID decisionId, AppealableDecision decision, LocalDate on) {}
