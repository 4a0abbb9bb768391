package org.sendcasework.casefile;

import java.time.LocalDate;

/**
 * What must be known to open a case. {@code settingUrn}, {@code family}, {@code postcode} and {@code sourceReference}
 * may be null; {@code sourceReference} is the council's own number in the system the case comes from. {@code ageCheckedHow}
 * says how the date of birth of somebody of 25 or more was checked, and is null for everybody else.
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
        String sourceReference,
        String ageCheckedHow) {

    /** For somebody whose age needs no second look. */
    public NewCase(
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
        this(
                dateReceived,
                route,
                requestedBy,
                whatIsAsked,
                givenName,
                familyName,
                dateOfBirth,
                postcode,
                settingUrn,
                family,
                sourceReference,
                null);
    }

    /**
     * Whom to write to, and how they want to hear from us. Without a name it is the young person; all may be null.
     */
    public record FamilyContact(String name, String email, String phone, String address, String preferredContact) {}
}
