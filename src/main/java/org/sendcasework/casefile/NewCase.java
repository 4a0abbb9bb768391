package org.sendcasework.casefile;

import java.time.LocalDate;

/**
 * What must be known to open a case. {@code settingUrn}, {@code family}, {@code postcode} and {@code sourceReference}
 * may be null; {@code sourceReference} is the council's own number in the system the case comes from.
 */
public record NewCase(
        LocalDate dateReceived,
        RequestRoute route,
        String requestedBy,
        String whatIsAsked,
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        String postcode,
        String settingUrn,
        FamilyContact family,
        String sourceReference) {

    /** The parent or carer to write to, and how they want to hear from us. All but the name may be null. */
    public record FamilyContact(String name, String email, String phone, String address, String preferredContact) {}
}
