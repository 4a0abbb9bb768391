package org.sendcasework.notification.promise;

import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.RightsPassed;
import org.sendcasework.casefile.RightsPassing;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the casework team each morning in which cases the rights have passed to the young person, and what to do. */
@Service
@Transactional
public class PassedRights {

    private static final String PURPOSE = "RIGHTS";

    private final RightsPassing passing;
    private final Messages messages;

    PassedRights(RightsPassing passing, Messages messages) {
        this.passing = passing;
        this.messages = messages;
    }

    /** Tells of each case once, those included that run since before this was known. */
    public void tell() {
        for (CaseFile caseFile : passing.untold()) {
            RightsPassed passed = passing.told(caseFile);
            messages.queue(new NewMessage(
                    PURPOSE + ":" + caseFile.getReference(),
                    PURPOSE,
                    "team-rights-passed",
                    Recipient.role("CASE_TEAM"),
                    caseFile.getReference(),
                    null,
                    MessageFields.none()
                            .caseReference(caseFile.getReference())
                            .stage(caseFile.getStage())
                            .dueDate(passed.getPassedOn())));
        }
    }
}
