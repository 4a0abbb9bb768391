package org.sendcasework.escalation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.springframework.stereotype.Component;

/** Sends the messages of an escalation step. The id of the step identifies its messages. */
@Component
class EscalationMessages {

    private static final String PURPOSE = "ESCALATION";
    private static final String EXPLAINED = "EXPLAINED";

    private final Messages messages;
    private final AwaitedPartners partners;
    private final CaseFiles caseFiles;
    private final DeadlineLedger ledger;
    private final Clock clock;

    EscalationMessages(
            Messages messages, AwaitedPartners partners, CaseFiles caseFiles, DeadlineLedger ledger, Clock clock) {
        this.messages = messages;
        this.partners = partners;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Queues the messages of a step, or records them as no longer needed, and returns their recipients. */
    List<Audience> tell(Escalation escalation, EscalationStep step, Deadline deadline) {
        AwaitedPartner partner = partners.of(deadline);
        CaseFile caseFile = caseFiles.find(deadline.getCaseReference()).orElse(null);
        boolean overtaken = isOvertaken(escalation, deadline, caseFile);
        List<Audience> told = new ArrayList<>();
        step.tells().forEach((audience, template) -> {
            Recipient recipient = recipient(audience, partner, caseFile);
            if (recipient != null) {
                MessageFields fields = fields(deadline, caseFile);
                partner.nameIn(fields);
                NewMessage message = new NewMessage(
                        key(escalation, audience.name()),
                        PURPOSE,
                        template,
                        recipient,
                        deadline.getCaseReference(),
                        null,
                        fields);
                if (overtaken) {
                    messages.keepUnsent(message);
                } else {
                    messages.queue(message);
                    told.add(audience);
                }
            }
        });
        return told;
    }

    /**
     * A warning of what has already happened is confusing. For imported cases, the earlier system sent the warnings of
     * earlier steps.
     */
    private boolean isOvertaken(Escalation escalation, Deadline deadline, CaseFile caseFile) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = escalation.getFellDueOn();
        boolean warnsOfThePast = !day.isAfter(deadline.getDueDate()) && today.isAfter(deadline.getDueDate());
        return warnsOfThePast
                || caseFile != null
                        && caseFile.getSourceReference() != null
                        && day.isBefore(LocalDate.ofInstant(caseFile.getOpenedAt(), clock.getZone()));
    }

    private static Recipient recipient(Audience audience, AwaitedPartner partner, CaseFile caseFile) {
        return switch (audience) {
            case PARTNER -> partner.recipient();
            case SERVICE_LEAD -> partner.lead();
            case FAMILY -> caseFile == null ? null : Recipient.family(caseFile.getReference());
            default -> Recipient.role(audience.name());
        };
    }

    private MessageFields fields(Deadline deadline, CaseFile caseFile) {
        MessageFields fields = MessageFields.none()
                .caseReference(deadline.getCaseReference())
                .action(ledger.ruleOf(deadline))
                .dueDate(deadline.getDueDate());
        return caseFile == null ? fields.stage(ledger.ruleOf(deadline)) : fields.stage(caseFile.getStage());
    }

    private static String key(Escalation escalation, String forWhom) {
        return escalation.getId() + ":" + forWhom;
    }

    /** Informs the family, if the step notified it of the delay, by when the work is now expected. */
    void tellWhenExpected(Escalation escalation, Deadline deadline) {
        if (escalation.getTold().contains(Audience.FAMILY)) {
            CaseFile caseFile = caseFiles.byReference(deadline.getCaseReference());
            messages.queue(new NewMessage(
                    key(escalation, EXPLAINED),
                    PURPOSE,
                    "family-delay-explained",
                    Recipient.family(caseFile.getReference()),
                    caseFile.getReference(),
                    null,
                    fields(deadline, caseFile).expectedOn(escalation.getForecastOn())));
        }
    }

    /** Cancels the unsent messages of a step that is withdrawn. */
    void withdraw(Escalation escalation) {
        escalation.getTold().forEach(audience -> messages.withdraw(key(escalation, audience.name())));
        messages.withdraw(key(escalation, EXPLAINED));
    }
}
