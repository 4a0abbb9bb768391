package org.sendcasework.escalation.internal;

import java.time.LocalDate;

/** Why a date was missed and when the work will be done; {@code familyToldOn} is null while the family does not know. */
public record DelayExplained(DelayReason reason, String explanation, LocalDate forecastOn, LocalDate familyToldOn) {}
