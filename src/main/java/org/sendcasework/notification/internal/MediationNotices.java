package org.sendcasework.notification.internal;

import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.MediationMoved;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Informs everybody who was invited to a mediation that it has moved: the family, and each organisation that comes. */
@Component
class MediationNotices {

    private static final String PURPOSE = "MEDIATION_MOVED";
    private static final RuleCode ARRANGE = new RuleCode("MED-ARRANGE-30D");

    private final Messages messages;
    private final CaseFiles caseFiles;
    private final RuleBook rules;

    MediationNotices(Messages messages, CaseFiles caseFiles, RuleBook rules) {
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.rules = rules;
    }

    @EventListener
    void on(MediationMoved moved) {
        CaseFile caseFile = caseFiles.byReference(moved.caseReference());
        if (caseFiles.family(caseFile).isPresent()) {
            queue(moved, "family-mediation-moved", Recipient.family(moved.caseReference()));
        }
        moved.services().forEach(service -> queue(moved, "partner-mediation-moved", Recipient.service(service)));
    }

    private void queue(MediationMoved moved, String template, Recipient to) {
        messages.queue(new NewMessage(
                PURPOSE + ":" + moved.arrangementId() + ":" + to.kind() + ":" + to.key(),
                PURPOSE,
                template,
                to,
                moved.mediationReference(),
                null,
                MessageFields.none()
                        .caseReference(moved.mediationReference())
                        .stage(rules.rule(ARRANGE, moved.on()))
                        .dueDate(moved.on())));
    }
}
