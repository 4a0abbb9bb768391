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

    /**
     * Whom to write to, and how they want to hear from us. Without a name it is the young person; all may be null.
     */
    public record FamilyContact(String name, String email, String phone, String address, String preferredContact) {}
}
