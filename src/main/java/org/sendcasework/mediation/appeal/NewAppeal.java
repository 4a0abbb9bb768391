package org.sendcasework.mediation.appeal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An appeal as the Tribunal sent it.
 *
 * @param receivedOn the day the Tribunal received it, which must be in time
 * @param sentOn the day the Tribunal sent it to the authority, from which thirty working days run
 * @param certificateOn the date of a certificate that is not recorded yet; null if none is needed or it is known
 * @param leaveOn the day the Tribunal allowed it late or without a certificate; null if it did not have to
 */
public record NewAppeal(
        UUID rightId,
        String tribunalReference,
        Set<AppealGround> grounds,
        LocalDate receivedOn,
        LocalDate sentOn,
        LocalDate certificateOn,
        LocalDate leaveOn) {}
