package org.sendcasework.clock.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.clock.RuleCode;

/** A deadline was opened. */
public record DeadlineOpened(UUID deadlineId, String caseReference, RuleCode ruleCode, LocalDate dueDate) {}
