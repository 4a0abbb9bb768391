package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.UUID;

/** A deadline no longer applies, with the reason. */
public record DeadlineLapsed(UUID deadlineId, String caseReference, RuleCode ruleCode, LocalDate on, String reason) {}
