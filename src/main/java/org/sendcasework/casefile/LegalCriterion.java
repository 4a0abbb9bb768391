package org.sendcasework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;

/** A part of the test that the law sets for a kind of decision, in one version. A change of law is a new row. */
@Entity
@IdClass(LegalCriterion.Key.class)
public class LegalCriterion {

    @Id
    @Enumerated(EnumType.STRING)
    private Decision.Kind kind;

    @Id
    private String code;

    @Id
    private LocalDate effectiveFrom;

    private LocalDate effectiveTo;
    private int place;
    private String words;
    private String source;

    protected LegalCriterion() {}

    public record Key(Decision.Kind kind, String code, LocalDate effectiveFrom) implements Serializable {}

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    public String getCode() {
        return code;
    }

    public int getPlace() {
        return place;
    }

    public String getWords() {
        return words;
    }

    /** The provision of law it comes from. */
    public String getSource() {
        return source;
    }
}
