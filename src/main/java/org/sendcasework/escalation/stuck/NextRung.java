package org.sendcasework.escalation.stuck;

import java.time.LocalDate;

/** What escalation will do next about a case, and on which day. */
public record NextRung(LocalDate on, String ruleCode, String words) {}
