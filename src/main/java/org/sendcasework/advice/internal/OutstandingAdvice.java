package org.sendcasework.advice.internal;

import java.time.LocalDate;

/** How advice that was still owed when the case went on was settled in the end, and what it changes. */
public record OutstandingAdvice(boolean cameInTheEnd, LocalDate on, String effect, String reason) {}
