package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking at the evidence of a request, and asking for what is missing. */
@Service
@Transactional
public class EvidenceConsideration {

    private final CaseWork work;
    private final AssessmentLetters fields;
    private final Letters letters;
    private final Dates dates;
    private final EvidenceReviewRepository reviews;

    EvidenceConsideration(
            CaseWork work, AssessmentLetters fields, Letters letters, Dates dates, EvidenceReviewRepository reviews) {
        this.work = work;
        this.fields = fields;
        this.letters = letters;
        this.dates = dates;
        this.reviews = reviews;
    }

    /** Records a look at the evidence. Asking for more never stops the six weeks. */
    public void considerEvidence(String reference, EvidenceReview.Judgement judgement) {
        CaseFile caseFile = work.caseOf(reference);
        reviews.save(new EvidenceReview(caseFile.getId(), judgement, work.officer(), work.today(), work.now()));
        work.note(caseFile, "EVIDENCE", "Evidence judged " + judgement.judgement() + ". " + judgement.reason());
    }

    /** Writes to the person who can give the information that the latest review asks for. */
    public void askForInformation(String reference) {
        CaseFile caseFile = work.caseOf(reference);
        EvidenceReview review = latestReview(caseFile);
        letters.to(
                caseFile,
                NoticeKind.ASK_FOR_INFORMATION,
                new NoticeRecipient(RecipientRole.OTHER, review.getInformationFrom()),
                work.today(),
                fields.askForInformation(caseFile, review));
    }

    /** Records whether the information came. */
    public void receiveInformation(String reference, boolean came, LocalDate on, String summary) {
        CaseFile caseFile = work.caseOf(reference);
        if (on != null) {
            dates.requireNotInFuture("receivedOn", on);
        }
        latestReview(caseFile).receive(came, on, summary);
        work.note(caseFile, "EVIDENCE", (came ? "Information received. " : "The information did not come. ") + summary);
    }

    private EvidenceReview latestReview(CaseFile caseFile) {
        return reviews.findByCaseIdOrderByRecordedAt(caseFile.getId()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ConflictException("Consider the evidence first."));
    }
}
