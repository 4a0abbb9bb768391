package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.List;

/**
 * What the adviser records when a family makes contact.
 *
 * @param caseReference the reference on the family's decision letter
 * @param childDateOfBirth must be the child's own, so that nobody can look for cases by guessing references
 * @param adviserCode the adviser's organisation; null to take the only one of the signed-in adviser
 * @param contactedOn the day the family contacted the adviser
 * @param askedOn the day the authority was informed that mediation is wanted; null where it is not
 * @param issues null where no mediation is wanted
 * @param icbs the codes of the integrated care boards to notify of a health issue
 */
public record MediationContact(
        String caseReference,
        LocalDate childDateOfBirth,
        String adviserCode,
        LocalDate contactedOn,
        boolean wantsMediation,
        LocalDate askedOn,
        MediationIssues issues,
        String whatItIsAbout,
        String healthProvisionWanted,
        List<String> icbs) {}
