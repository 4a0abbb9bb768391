package org.sendcasework.panel.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.Decision;

/** A question was answered, at a sitting or by a delegated officer. */
public record PanelDecided(
        UUID questionId,
        String caseReference,
        Decision.Kind kind,
        String outcome,
        PanelDecision.Basis basis,
        LocalDate on) {}
