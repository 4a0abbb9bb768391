package org.sendcasework.clock.internal;

import java.util.UUID;
import org.sendcasework.clock.ExceptionGround;
import org.sendcasework.clock.RuleCode;

/** An exception was recorded wrongly and no longer excuses its date. */
public record ExceptionWithdrawn(UUID deadlineId, String caseReference, RuleCode ruleCode, ExceptionGround ground) {}
