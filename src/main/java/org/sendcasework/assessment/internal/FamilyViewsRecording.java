package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.RightsHolder;
import org.sendcasework.casefile.RightsHolders;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views of the parent and of the child before the decision whether to assess. */
@Service
@Transactional
public class FamilyViewsRecording {

    private final CaseWork work;
    private final Dates dates;
    private final RightsHolders rights;
    private final FamilyViewsRepository familyViews;

    FamilyViewsRecording(CaseWork work, Dates dates, RightsHolders rights, FamilyViewsRepository familyViews) {
        this.work = work;
        this.dates = dates;
        this.rights = rights;
        this.familyViews = familyViews;
    }

    /**
     * Records what the family said, or how they were asked without an answer (section 36(4), (7)). A young person gives
     * their own views.
     */
    public void recordFamilyViews(
            String reference, LocalDate receivedOn, String parentViews, String childViews, String howAsked) {
        CaseFile caseFile = work.caseOf(reference);
        if (receivedOn != null) {
            dates.requireNotInFuture("viewsReceivedOn", receivedOn);
            if (parentViews == null && childViews == null) {
                throw new InvalidInputException(
                        "parentViews", "give the views of the parent, of the child, or of both");
            }
            RightsHolder holder = rights.today(caseFile);
            if (holder.isYoungPerson() && childViews == null) {
                throw new InvalidInputException(
                        "childViews",
                        "must be given: the young person has been over compulsory school age since "
                                + Texts.date(holder.turn())
                                + ", so the views that count are the young person’s own (section 36(4)). A parent’s views"
                                + " can stand beside them");
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
