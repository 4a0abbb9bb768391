package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.UUID;

/** What a deadline asks for was done, in time or late. */
public record DeadlineMet(UUID deadlineId, String caseReference, RuleCode ruleCode, LocalDate metOn, boolean late) {}
