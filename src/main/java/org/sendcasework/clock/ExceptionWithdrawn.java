package org.sendcasework.clock;

import java.util.UUID;

/** An exception was recorded wrongly and no longer excuses its date. */
public record ExceptionWithdrawn(UUID deadlineId, String caseReference, RuleCode ruleCode, ExceptionGround ground) {}
