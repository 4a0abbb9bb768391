package org.sendcasework.escalation.stuck;

import org.sendcasework.clock.RuleCode;

import java.time.LocalDate;

/** What escalation will do next about a case, and on which day. */
public record NextRung(LocalDate on, RuleCode ruleCode, String words) {}
