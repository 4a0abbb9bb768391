package org.sendcasework.advice.internal;

import java.time.LocalDate;

/** How advice that was outstanding when the case proceeded was settled, and what it changes. */
public record OutstandingAdvice(boolean cameInTheEnd, LocalDate on, String effect, String reason) {}
