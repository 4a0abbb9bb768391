package org.sendcasework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;

/** The child or young person a case is about. */
@Entity
public class Person {

    private static final int YEARS_FROM_BIRTH_TO_RECEPTION = 5;

    @Id
    private UUID id;

    private String givenName;
    private String familyName;
    private LocalDate dateOfBirth;
    private String postcode;
    private String locality;
    private String primaryNeed;
    private boolean lookedAfter;
    private boolean hearingImpairment;
    private boolean visionImpairment;
    private boolean multiSensoryImpairment;

    @Version
    private Integer version;

    protected Person() {}

    /** A person with the facts without which no request can be recorded. */
    public Person(String givenName, String familyName, LocalDate dateOfBirth, String postcode, String locality) {
        this.id = UUID.randomUUID();
        this.givenName = givenName;
        this.familyName = familyName;
        this.dateOfBirth = dateOfBirth;
        this.postcode = postcode;
        this.locality = locality;
    }

    /**
     * Takes over the locality of a corrected setting, unless the recorded one does not come from the setting before.
     * Either setting may be null.
     */
    void followSetting(Setting before, Setting corrected) {
        boolean own = locality != null && (before == null || !locality.equals(before.getLocality()));
        if (corrected != null && !own) {
            this.locality = corrected.getLocality();
        }
    }

    /** Replaces a name that was recorded wrongly. */
    public void correctName(String given, String family) {
        this.givenName = given;
        this.familyName = family;
    }

    /** Replaces a date of birth that was recorded wrongly. */
    public void correctDateOfBirth(LocalDate right) {
        this.dateOfBirth = right;
    }

    /** Replaces a postcode that was recorded wrongly; null where none is known. */
    public void correctPostcode(String right) {
        this.postcode = right;
    }

    /** Records the needs that decide who is asked for advice (regulation 6(1), 6(2)). */
    public void recordNeeds(
            String primaryNeed, boolean lookedAfter, boolean hearing, boolean vision, boolean multiSensory) {
        this.primaryNeed = primaryNeed;
        this.lookedAfter = lookedAfter;
        this.hearingImpairment = hearing;
        this.visionImpairment = vision;
        this.multiSensoryImpairment = multiSensory;
    }

    /**
     * The national curriculum year group by age on a day: 0 is reception, 9 the year from which preparation for
     * adulthood advice is sought; negative before school age.
     */
    public int yearGroupOn(LocalDate day) {
        return academicYearOf(day) - academicYearOf(dateOfBirth) - YEARS_FROM_BIRTH_TO_RECEPTION;
    }

    private static int academicYearOf(LocalDate day) {
        return day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? day.getYear() : day.getYear() - 1;
    }

    public UUID getId() {
        return id;
    }

    public String getGivenName() {
        return givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public String getFullName() {
        return givenName + " " + familyName;
    }

    public LocalDate getDateOfBirth() {
        return dateOfBirth;
    }

    public String getPostcode() {
        return postcode;
    }

    public String getLocality() {
        return locality;
    }

    public String getPrimaryNeed() {
        return primaryNeed;
    }

    public boolean isLookedAfter() {
        return lookedAfter;
    }

    public boolean isHearingImpairment() {
        return hearingImpairment;
    }

    public boolean isVisionImpairment() {
        return visionImpairment;
    }

    public boolean isMultiSensoryImpairment() {
        return multiSensoryImpairment;
    }
}
