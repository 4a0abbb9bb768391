package org.sendcasework.panel.internal;

import java.time.LocalDate;
import java.util.UUID;

/** A sitting ended. The facts from which panels are measured: what it did, and whether it was properly constituted. */
public record SittingHeld(
        UUID sittingId,
        UUID panelId,
        LocalDate heldOn,
        boolean quorumMetAtTheEnd,
        long decided,
        long deferred,
        long lost,
        long papersLate) {}
