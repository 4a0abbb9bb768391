package org.sendcasework.panel.internal;

import java.time.LocalDate;
import java.util.UUID;

/** A panel put an item off. */
public record ItemDeferred(UUID questionId, String caseReference, int deferrals, LocalDate on) {}
