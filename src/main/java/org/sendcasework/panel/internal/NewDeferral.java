package org.sendcasework.panel.internal;

import java.time.LocalDate;
import java.util.UUID;

/** A deferral as the chair records it; without a next sitting when none is in time. */
public record NewDeferral(String reason, String action, String actionBy, LocalDate actionDue, UUID nextSittingId) {}
