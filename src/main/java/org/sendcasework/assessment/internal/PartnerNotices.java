package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.springframework.stereotype.Component;

/** Notices to the people of regulation 4(2), who hear that an assessment is considered and what is decided (5(2)). */
@Component
public class PartnerNotices {

    private final Letters letters;

    PartnerNotices(Letters letters) {
        this.letters = letters;
    }

    public void send(CaseFile caseFile, NoticeKind kind, LocalDate on) {
        letters.toIcb(caseFile, kind, on, LetterFields.none());
        letters.toSocialServices(caseFile, kind, on, LetterFields.none());
        letters.toSetting(caseFile, kind, caseFile.getSetting(), on, LetterFields.none());
    }
}
