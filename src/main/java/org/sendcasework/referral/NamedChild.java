package org.sendcasework.referral;

import java.time.LocalDate;

/** The one child of a referral, who is named only because the family consented; consent says when and by whom. */
public record NamedChild(
        String givenName, String familyName, LocalDate dateOfBirth, LocalDate consentOn, String consentBy) {}
