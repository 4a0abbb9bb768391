package org.sendcasework.letters;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.LetterWords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.Setting;
import org.sendcasework.letters.internal.Demand;
import org.sendcasework.letters.internal.LetterPress;
import org.sendcasework.letters.internal.LetterPress.Draft;
import org.sendcasework.letters.internal.LetterText;
import org.sendcasework.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which a letter or notice is made: by the template for its reader, with the values of the case and the
 * contacts of the authority. A letter that lacks what the law demands of it is not sent.
 */
@Service
@Transactional
public class Letters {

    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final LetterPress press;

    Letters(CaseFiles caseFiles, CaseRecords records, LetterPress press) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.press = press;
    }

    /** To whoever holds the rights on the day it is sent: a parent, the young person, or who acts for them. */
    public void toFamily(CaseFile caseFile, NoticeKind kind, LocalDate sentOn, LetterFields fields) {
        to(caseFile, kind, caseFiles.familyOn(caseFile, sentOn), sentOn, fields);
    }

    public void toIcb(CaseFile caseFile, NoticeKind kind, LocalDate sentOn, LetterFields fields) {
        to(caseFile, kind, NoticeRecipient.integratedCareBoard(), sentOn, fields);
    }

    public void toSocialServices(CaseFile caseFile, NoticeKind kind, LocalDate sentOn, LetterFields fields) {
        to(caseFile, kind, NoticeRecipient.socialServices(), sentOn, fields);
    }

    /** To a setting, if there is one. */
    public void toSetting(CaseFile caseFile, NoticeKind kind, Setting setting, LocalDate sentOn, LetterFields fields) {
        if (setting != null) {
            to(caseFile, kind, NoticeRecipient.of(setting), sentOn, fields);
        }
    }

    /**
     * To anybody.
     *
     * @throws ConflictException if the letter would lack what the law demands, such as the contact of the mediation
     *     adviser, or its sender is not entered
     */
    public void to(
            CaseFile caseFile, NoticeKind kind, NoticeRecipient recipient, LocalDate sentOn, LetterFields fields) {
        Draft draft = press.draft(caseFile, kind, recipient, sentOn, fields);
        send(caseFile, recipient, sentOn, draft, press.body(draft));
    }

    /** What a letter to the family would say, without its frame, for somebody to read and change. */
    @Transactional(readOnly = true)
    public String prepared(CaseFile caseFile, NoticeKind kind, LocalDate on, LetterFields fields) {
        return press.body(press.draft(caseFile, kind, caseFiles.familyOn(caseFile, on), on, fields));
    }

    /** The whole letter to the family as it would go that day, for somebody to read first. */
    @Transactional(readOnly = true)
    public String toRead(CaseFile caseFile, NoticeKind kind, LocalDate on, LetterFields fields) {
        Draft draft = press.draft(caseFile, kind, caseFiles.familyOn(caseFile, on), on, fields);
        return press.framed(draft, press.body(draft));
    }

    /** A letter to the family as somebody has read and perhaps changed it. */
    public void asRead(CaseFile caseFile, NoticeKind kind, LocalDate sentOn, String body, LetterFields fields) {
        NoticeRecipient recipient = caseFiles.familyOn(caseFile, sentOn);
        send(caseFile, recipient, sentOn, press.draft(caseFile, kind, recipient, sentOn, fields), body);
    }

    private void send(CaseFile caseFile, NoticeRecipient recipient, LocalDate sentOn, Draft draft, String body) {
        press.requireSender(draft);
        String letter = press.framed(draft, body);
        List<Demand> missing = press.missing(draft, letter);
        if (!missing.isEmpty()) {
            throw new ConflictException("The letter “" + draft.template().title() + "” must not go without "
                    + LetterText.words(missing) + " (" + draft.row().source()
                    + "). Contacts are entered under Settings, Letters.");
        }
        records.send(
                caseFile,
                draft.row().notice(),
                recipient,
                sentOn,
                new LetterWords(
                        letter, draft.template().code(), draft.template().version()));
    }
}
