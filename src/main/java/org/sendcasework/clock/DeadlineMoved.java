package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.UUID;

/** A corrected trigger moved a deadline. */
public record DeadlineMoved(
        UUID deadlineId, String caseReference, RuleCode ruleCode, LocalDate dueBefore, LocalDate dueAfter) {}
