package org.sendcasework.advice.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.sendcasework.shared.Texts;

/**
 * Why earlier advice is enough (regulation 6(4)): which advice it is, and that the adviser, the family and the authority
 * were each satisfied, who and when.
 *
 * @param document which advice it is and who wrote it
 * @param dated the day of that advice
 * @param officer who was satisfied for the authority; filled in by the service
 * @param officerOn the day that was recorded; filled in by the service
 */
@Embeddable
public record EarlierAdvice(
        @Column(name = "earlier_document") String document,
        @Column(name = "earlier_dated") LocalDate dated,
        @Column(name = "earlier_adviser") String adviser,
        @Column(name = "earlier_adviser_on") LocalDate adviserOn,
        @Column(name = "earlier_family") String family,
        @Column(name = "earlier_family_on") LocalDate familyOn,
        @Column(name = "earlier_officer") String officer,
        @Column(name = "earlier_officer_on") LocalDate officerOn) {

    /** Whether every fact is there that regulation 6(4) asks for besides the authority's own. */
    public boolean isComplete() {
        return document != null
                && dated != null
                && adviser != null
                && adviserOn != null
                && family != null
                && familyOn != null;
    }

    /** The same, with who is satisfied for the authority and when. */
    public EarlierAdvice satisfiedFor(String officer, LocalDate on) {
        return new EarlierAdvice(document, dated, adviser, adviserOn, family, familyOn, officer, on);
    }

    /** The facts in a sentence. */
    public String words() {
        return "%s of %s; the adviser (%s) was satisfied on %s, the family (%s) on %s and the authority (%s) on %s"
                .formatted(
                        document,
                        Texts.date(dated),
                        adviser,
                        Texts.date(adviserOn),
                        family,
                        Texts.date(familyOn),
                        officer,
                        Texts.date(officerOn));
    }
}
