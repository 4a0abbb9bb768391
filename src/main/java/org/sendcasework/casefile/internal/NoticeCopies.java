package org.sendcasework.casefile.internal;

import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.NoticeSent;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.casefile.RightsHolders;
import org.sendcasework.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a copy of each notice to whoever holds the rights, for everybody who gets copies on that day. */
@Component
class NoticeCopies {

    private final CaseFiles caseFiles;
    private final RightsHolders rights;
    private final CaseRecords records;
    private final NoticeRepository notices;

    NoticeCopies(CaseFiles caseFiles, RightsHolders rights, CaseRecords records, NoticeRepository notices) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.records = records;
        this.notices = notices;
    }

    @EventListener
    void on(NoticeSent sent) {
        if (!sent.recipientRole().holdsTheRights()) {
            return;
        }
        CaseFile caseFile = caseFiles.byReference(sent.caseReference());
        Notice notice = notices.findById(sent.noticeId()).orElseThrow();
        for (Party party : rights.copiesOn(caseFile, sent.sentOn())) {
            records.send(
                    caseFile,
                    sent.kind(),
                    new NoticeRecipient(RecipientRole.COPY, party.getName()),
                    sent.sentOn(),
                    "Copy for " + party.getName() + " of our letter of " + Texts.date(sent.sentOn()) + " to "
                            + notice.getRecipient() + ".\n\n" + notice.getBody());
        }
    }
}
