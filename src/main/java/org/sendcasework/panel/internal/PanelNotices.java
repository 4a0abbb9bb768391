package org.sendcasework.panel.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.PanelQuestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letter to the family about a decision on a standalone question. */
@Service
@Transactional
public class PanelNotices {

    private final CaseWork work;
    private final PanelQuestions questions;
    private final Decisions decisions;
    private final PanelLetters fields;
    private final Letters letters;
    private final DeadlineLedger ledger;

    PanelNotices(
            CaseWork work,
            PanelQuestions questions,
            Decisions decisions,
            PanelLetters fields,
            Letters letters,
            DeadlineLedger ledger) {
        this.work = work;
        this.questions = questions;
        this.decisions = decisions;
        this.fields = fields;
        this.letters = letters;
        this.ledger = ledger;
    }

    /** Notifies the family of a decision on a standalone question. For any other, the process that asked notifies it. */
    public void notifyFamily(UUID questionId) {
        PanelQuestion question = questions.byId(questionId);
        if (!question.standsAlone()) {
            return;
        }
        Decision signed = decisions.byId(question.getDecisionId());
        // Corrected before anybody was told, the letter has the corrected words
        Decision decision = decisions.latestVersion(signed);
        CaseFile caseFile = work.caseOf(question.getCaseReference());
        LocalDate today = work.today();
        signed.notifiedOn(today);
        decision.notifiedOn(today);
        ledger.find(question.getCaseReference(), question.getLegalRule(), question.getLegalSubject())
                .filter(Deadline::isOpen)
                .ifPresent(open -> ledger.meet(
                        question.getCaseReference(), question.getLegalRule(), question.getLegalSubject(), today));
        letters.toFamily(caseFile, PanelLetters.notice(decision), today, fields.toTheFamily(decision));
        if (PanelLetters.notice(decision) == NoticeKind.CEASING) {
            letters.toSetting(caseFile, NoticeKind.CEASING, caseFile.getSetting(), today, LetterFields.none());
            letters.toIcb(caseFile, NoticeKind.CEASING, today, LetterFields.none());
        }
        PanelLetters.appealable(decision)
                .ifPresent(kind -> work.publish(
                        new AppealableDecisionNotified(question.getCaseReference(), signed.getId(), kind, today)));
    }
}
