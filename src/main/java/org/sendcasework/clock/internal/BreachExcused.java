package org.sendcasework.clock.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.clock.ExceptionGround;
import org.sendcasework.clock.RuleCode;

/** An exception in law was recorded for a date, which stays as it is. */
public record BreachExcused(
        UUID deadlineId, String caseReference, RuleCode ruleCode, ExceptionGround ground, LocalDate decidedOn) {}
