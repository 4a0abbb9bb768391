package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views of the parent and of the child before the decision whether to assess. */
@Service
@Transactional
public class FamilyViewsRecording {

    private final CaseWork work;
    private final Dates dates;
    private final FamilyViewsRepository familyViews;

    FamilyViewsRecording(CaseWork work, Dates dates, FamilyViewsRepository familyViews) {
        this.work = work;
        this.dates = dates;
        this.familyViews = familyViews;
    }

    /** Records what the family said, or how they were asked without an answer (section 36(4), (7)). */
    public void recordFamilyViews(
            String reference, LocalDate receivedOn, String parentViews, String childViews, String howAsked) {
        CaseFile caseFile = work.caseOf(reference);
        if (receivedOn != null) {
            dates.requireNotInFuture("viewsReceivedOn", receivedOn);
            if (parentViews == null && childViews == null) {
                throw new InvalidInputException(
                        "parentViews", "give the views of the parent, of the child, or of both");
            }
        }
        familyViews.save(new FamilyViews(
                caseFile.getId(), receivedOn, parentViews, childViews, howAsked, work.officer(), work.now()));
        work.note(
                caseFile,
                receivedOn == null ? work.today() : receivedOn,
                "FAMILY_VIEWS",
                receivedOn == null ? "No views received. " + howAsked : "The family's views were received.");
    }
}
