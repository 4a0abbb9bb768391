package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.letters.LetterField;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.springframework.stereotype.Component;

/**
 * The letters where no assessment is owed here, because another authority is responsible or the law does not cover the
 * age. Somebody reads the one to the family before it goes, and can change its words.
 */
@Component
public class NotOwedLetters {

    private final EndedCases endings;
    private final CaseWork work;
    private final Letters letters;

    NotOwedLetters(EndedCases endings, CaseWork work, Letters letters) {
        this.endings = endings;
        this.work = work;
        this.letters = letters;
    }

    /** The letter to the family as it is proposed. */
    public String prepared(CaseFile caseFile) {
        return letters.prepared(caseFile, notice(caseFile), work.today(), fields(caseFile));
    }

    /** Sends the family the letter as it was read. */
    void tellTheFamily(CaseFile caseFile, LocalDate on, String letter) {
        letters.asRead(caseFile, notice(caseFile), on, letter, fields(caseFile));
    }

    /** Sends the request to the authority in whose area the child lives. */
    void passOn(CaseFile caseFile, LocalDate on) {
        letters.to(
                caseFile,
                NoticeKind.PASSED_ON,
                new NoticeRecipient(RecipientRole.AUTHORITY, authority(caseFile)),
                on,
                LetterFields.none()
                        .with(LetterField.REQUESTED_BY, caseFile.getRequestedBy())
                        .with(LetterField.WHAT_IS_ASKED, caseFile.getWhatIsAsked()));
    }

    private static NoticeKind notice(CaseFile caseFile) {
        return caseFile.getOutcome() == CaseOutcome.NOT_IN_AREA ? NoticeKind.PASSED_ON : NoticeKind.OUTSIDE_AGE;
    }

    private LetterFields fields(CaseFile caseFile) {
        return caseFile.getOutcome() == CaseOutcome.NOT_IN_AREA
                ? LetterFields.none().with(LetterField.RESPONSIBLE_AUTHORITY, authority(caseFile))
                : LetterFields.none();
    }

    private String authority(CaseFile caseFile) {
        return endings.standing(caseFile.getReference())
                .map(EndedCase::getResponsibleAuthority)
                .orElseThrow();
    }
}
