package org.sendcasework.escalation.stuck;

import java.time.LocalDate;
import org.sendcasework.clock.RuleCode;

/** What escalation will do next about a case, and on which day. */
public record NextEscalationStep(LocalDate on, RuleCode ruleCode, String words) {}
