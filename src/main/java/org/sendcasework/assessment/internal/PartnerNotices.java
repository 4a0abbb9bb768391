package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.NoticeRecipient;
import org.springframework.stereotype.Component;

/** Notices to the people of regulation 4(2), who hear that an assessment is considered and what is decided (5(2)). */
@Component
public class PartnerNotices {

    private final CaseWork work;

    PartnerNotices(CaseWork work) {
        this.work = work;
    }

    public void send(CaseFile caseFile, NoticeKind kind, LocalDate on, String text) {
        work.notifyIcb(caseFile, kind, on, text);
        work.notify(caseFile, kind, NoticeRecipient.socialServices(), on, text);
        work.notifySetting(caseFile, kind, caseFile.getSetting(), on, text);
    }
}
