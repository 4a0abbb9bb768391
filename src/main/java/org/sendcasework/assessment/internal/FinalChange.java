package org.sendcasework.assessment.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/**
 * A section in which the final plan differs from the draft that the family saw, and why. There are two reasons: what
 * the family said, and the placement (section 38; Code of Practice 9.125).
 */
@Entity
public class FinalChange {

    /** Why a section may differ. */
    public enum Because {
        REPRESENTATION,
        PLACEMENT
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Plan plan;

    private String section;
    private String draftText;

    @Enumerated(EnumType.STRING)
    private Because because;

    @ManyToOne(fetch = FetchType.EAGER)
    private Representation representation;

    protected FinalChange() {}

    FinalChange(Plan plan, String section, String draftText, Representation representation) {
        this.id = UUID.randomUUID();
        this.plan = plan;
        this.section = section;
        this.draftText = draftText;
        this.because = representation == null ? Because.PLACEMENT : Because.REPRESENTATION;
        this.representation = representation;
    }

    public String getSection() {
        return section;
    }

    /** What the draft said; empty if it had no such section. */
    public String getDraftText() {
        return draftText;
    }

    public Because getBecause() {
        return because;
    }

    /** What the family said that led to it; null for the placement. */
    public Representation getRepresentation() {
        return representation;
    }
}
