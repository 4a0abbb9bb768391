package org.sendcasework.assessment;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.springframework.stereotype.Component;

/** Notices to the people of regulation 4(2), who hear that an assessment is considered and what is decided (5(2)). */
@Component
class PartnerNotices {

    private final CaseWork work;

    PartnerNotices(CaseWork work) {
        this.work = work;
    }

    void send(CaseFile caseFile, String kind, LocalDate on, String text) {
        work.notifyIcb(caseFile, kind, on, text);
        work.notify(caseFile, kind, "SOCIAL_CARE", "Social services officers", on, text);
        work.notifySetting(caseFile, kind, caseFile.getSetting(), on, text);
    }
}
