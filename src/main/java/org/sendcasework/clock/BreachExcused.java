package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.UUID;

/** An exception in law was recorded for a date, which stays as it is. */
public record BreachExcused(
        UUID deadlineId, String caseReference, RuleCode ruleCode, ExceptionGround ground, LocalDate decidedOn) {}
