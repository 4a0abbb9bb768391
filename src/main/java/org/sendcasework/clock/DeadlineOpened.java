package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.UUID;

/** A limit began to run. */
public record DeadlineOpened(UUID deadlineId, String caseReference, RuleCode ruleCode, LocalDate dueDate) {}
