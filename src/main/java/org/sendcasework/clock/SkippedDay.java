package org.sendcasework.clock;

import java.time.LocalDate;

/** A day that was passed over while a deadline was counted, and why ("Saturday", "Boxing Day"). */
public record SkippedDay(LocalDate day, String why) {}
