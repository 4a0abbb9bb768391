package org.sendcasework.casefile.internal;

import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.LetterWords;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.NoticeSent;
import org.sendcasework.casefile.PartnerServices;
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
    private final Disclosures disclosures;
    private final PartnerServices services;

    NoticeCopies(
            CaseFiles caseFiles,
            RightsHolders rights,
            CaseRecords records,
            NoticeRepository notices,
            Disclosures disclosures,
            PartnerServices services) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.records = records;
        this.notices = notices;
        this.disclosures = disclosures;
        this.services = services;
    }

    @EventListener
    void on(NoticeSent sent) {
        if (!sent.recipientRole().holdsTheRights()) {
            return;
        }
        CaseFile caseFile = caseFiles.byReference(sent.caseReference());
        Notice notice = notices.findById(sent.noticeId()).orElseThrow();
        for (Party party : rights.copiesOn(caseFile, sent.sentOn(), sent.kind())) {
            copy(caseFile, notice, new NoticeRecipient(RecipientRole.COPY, party.getName()));
        }
        if (rights.isChildInCare(caseFile, sent.sentOn())) {
            services.forDiscipline(RecipientRole.VIRTUAL_SCHOOL.name())
                    .ifPresent(school -> copy(
                            caseFile, notice, new NoticeRecipient(RecipientRole.VIRTUAL_SCHOOL, school.getName())));
        }
    }

    /** A copy that says what its reader must not learn is held back; the notice itself went. */
    private void copy(CaseFile caseFile, Notice notice, NoticeRecipient recipient) {
        if (disclosures.foundIn(caseFile, recipient, notice.getBody()).isPresent()) {
            records.note(
                    caseFile,
                    notice.getSentOn(),
                    "RIGHTS",
                    "No copy went to " + recipient.name() + ", since the letter ("
                            + notice.getKind().words()
                            + ") says what must not be disclosed to them. Write to them apart.");
            return;
        }
        records.send(
                caseFile,
                notice.getKind(),
                recipient,
                notice.getSentOn(),
                new LetterWords(
                        "Copy for " + recipient.name() + " of our letter of " + Texts.date(notice.getSentOn()) + " to "
                                + notice.getRecipient() + ".\n\n" + notice.getBody(),
                        notice.getTemplate(),
                        notice.getTemplateVersion()));
    }
}
