package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The date, place or people of a mediation changed. It names no person.
 *
 * @param mediationReference such as EHC-2026-000123-M1
 * @param arrangementId the new arrangement
 * @param on the day on which the mediation is held now
 * @param services the codes of the organisations that were invited: adviser, mediator, integrated care boards
 */
public record MediationMoved(
        String caseReference, String mediationReference, UUID arrangementId, LocalDate on, Set<String> services) {}
