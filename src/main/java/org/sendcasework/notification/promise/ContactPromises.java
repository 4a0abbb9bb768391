package org.sendcasework.notification.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.CaseClosed;
import org.sendcasework.assessment.DecisionMade;
import org.sendcasework.assessment.RequestReceived;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.WorkReference;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.DueDates;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.MessageSent;
import org.sendcasework.notification.promise.ContactPromise.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we promise families about hearing from us: an acknowledgement, a decision by the next working day, and word every
 * 14 days while a date is overdue. Each promise is a fact that is kept or broken.
 */
@Service
@Transactional
public class ContactPromises {

    static final RuleCode ACKNOWLEDGE = new RuleCode("CONTACT-ACK-2WD");
    static final RuleCode TELL_DECISION = new RuleCode("CONTACT-DECISION-1WD");
    static final RuleCode UPDATE = new RuleCode("CONTACT-UPDATE-14D");

    private static final String UPDATE_PURPOSE = "UPDATE";
    private static final Set<String> ABOUT_A_DELAY = Set.of("ESCALATION", UPDATE_PURPOSE);

    /** The deadlines about which a family is informed when they are overdue. */
    private static final Set<RuleCode> OWED_TO_FAMILIES = Set.of(
            AssessmentRules.DECIDE, AssessmentRules.NO_PLAN, AssessmentRules.FINAL, new RuleCode("MED-ARRANGE-30D"));

    private final ContactPromiseRepository promises;
    private final Messages messages;
    private final CaseFiles caseFiles;
    private final DeadlineLedger ledger;
    private final RuleBook rules;
    private final DueDates dueDates;
    private final Clock clock;

    ContactPromises(
            ContactPromiseRepository promises,
            Messages messages,
            CaseFiles caseFiles,
            DeadlineLedger ledger,
            RuleBook rules,
            DueDates dueDates,
            Clock clock) {
        this.promises = promises;
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.rules = rules;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** How often a kind of promise that fell due in a time was kept. */
    public record Kept(Kind kind, long kept, long due) {}

    @EventListener
    void on(RequestReceived received) {
        CaseFile caseFile = caseFiles.byReference(received.caseReference());
        if (caseFile.getSourceReference() != null) {
            // Imported from an earlier system, which has acknowledged it
            return;
        }
        ContactPromise promise =
                promise(received.caseReference(), Kind.ACKNOWLEDGEMENT, ACKNOWLEDGE, received.receivedOn());
        ledger.find(received.caseReference(), AssessmentRules.DECIDE)
                .filter(decide -> caseFiles.family(caseFile).isPresent())
                .ifPresent(decide -> promise.keepBy(tell(
                        caseFile,
                        "ACKNOWLEDGEMENT",
                        "request-received",
                        "ACKNOWLEDGEMENT:" + caseFile.getReference(),
                        about(caseFile, decide))));
    }

    @EventListener
    void on(DecisionMade made) {
        CaseFile caseFile = caseFiles.byReference(made.caseReference());
        ContactPromise promise = promise(made.caseReference(), Kind.DECISION, TELL_DECISION, made.decidedOn());
        if (promise.getMessageId() == null && caseFiles.family(caseFile).isPresent()) {
            promise.keepBy(tell(
                    caseFile,
                    "DECISION",
                    "decision-made",
                    "DECISION:" + promise.getId(),
                    MessageFields.none().caseReference(caseFile.getReference()).stage(caseFile.getStage())));
        }
    }

    /** Families who have withdrawn, moved away or lost a child must not get our messages. */
    @EventListener
    void on(CaseClosed closed) {
        boolean early = closed.outcome().endsEarly();
        if (early) {
            messages.cancelUnsent(closed.caseReference());
        }
        promises.findByRootCaseReferenceAndDoneOnIsNullAndLapsedOnIsNull(closed.caseReference()).stream()
                .filter(promise -> early
                        || promise.getKind() == Kind.UPDATE
                                && overdue(closed.caseReference()).isEmpty())
                .forEach(promise -> promise.lapse(LocalDate.now(clock)));
    }

    /** A message keeps its promise when it has left; word of a delay also begins the next 14 days. */
    @EventListener
    void on(MessageSent sent) {
        promises.findByMessageIdAndDoneOnIsNullAndLapsedOnIsNull(sent.messageId())
                .forEach(promise -> promise.done(sent.on()));
        if (sent.to().kind() == Recipient.Kind.FAMILY && ABOUT_A_DELAY.contains(sent.purpose())) {
            // Families hear about their case, although the date may be one of a mediation of it
            String reference = WorkReference.rootOf(sent.caseReference());
            LocalDate next = due(UPDATE, sent.on());
            // A second message of the same day keeps no promise that the first one made
            promises.findByRootCaseReferenceAndDoneOnIsNullAndLapsedOnIsNull(reference).stream()
                    .filter(promise -> promise.getKind() == Kind.UPDATE
                            && promise.getDueOn().isBefore(next))
                    .forEach(promise -> promise.done(sent.on()));
            if (overdue(reference).isPresent()) {
                promise(reference, Kind.UPDATE, UPDATE, sent.on());
            }
        }
    }

    private ContactPromise promise(String reference, Kind kind, RuleCode rule, LocalDate from) {
        LocalDate due = due(rule, from);
        return promises.findByCaseReferenceAndKindAndDueOn(reference, kind, due)
                .orElseGet(() -> promises.save(new ContactPromise(reference, kind, due)));
    }

    private LocalDate due(RuleCode rule, LocalDate from) {
        return dueDates.of(rules.rule(rule, from), from).legalDue();
    }

    /**
     * Looks at every open promise of the day: an officer's own acknowledgement keeps that promise, and families whose
     * 14 days are over get an update on their case.
     */
    public void keepPromises() {
        LocalDate today = LocalDate.now(clock);
        for (ContactPromise promise :
                promises.findByKindAndDoneOnIsNullAndLapsedOnIsNullOrderByDueOn(Kind.ACKNOWLEDGEMENT)) {
            LocalDate acknowledged =
                    caseFiles.byReference(promise.getCaseReference()).getAcknowledgedOn();
            if (acknowledged != null) {
                promise.done(acknowledged);
            }
        }
        for (ContactPromise promise : promises.findByKindAndDoneOnIsNullAndLapsedOnIsNullOrderByDueOn(Kind.UPDATE)) {
            Optional<Deadline> overdue = overdue(WorkReference.rootOf(promise.getCaseReference()));
            if (overdue.isEmpty()) {
                promise.lapse(today);
            } else if (promise.getMessageId() == null && !promise.getDueOn().isAfter(today)) {
                CaseFile caseFile = caseFiles.byReference(promise.getCaseReference());
                promise.keepBy(tell(
                        caseFile,
                        UPDATE_PURPOSE,
                        "family-update",
                        UPDATE_PURPOSE + ":" + promise.getId(),
                        about(caseFile, overdue.get())));
            }
        }
    }

    /** The deadline towards the family, of its case or of a mediation, that has been overdue longest. */
    private Optional<Deadline> overdue(String reference) {
        LocalDate today = LocalDate.now(clock);
        return ledger.openOfWholeCase(reference).stream()
                .filter(deadline -> OWED_TO_FAMILIES.contains(deadline.getRuleCode()))
                .filter(deadline -> deadline.isMissedOn(today))
                .findFirst();
    }

    private MessageFields about(CaseFile caseFile, Deadline deadline) {
        return MessageFields.none()
                .caseReference(caseFile.getReference())
                .stage(caseFile.getStage())
                .action(ledger.ruleOf(deadline))
                .dueDate(deadline.getDueDate());
    }

    private UUID tell(CaseFile caseFile, String purpose, String template, String onceKey, MessageFields fields) {
        return messages.queue(new NewMessage(
                onceKey,
                purpose,
                template,
                Recipient.family(caseFile.getReference()),
                caseFile.getReference(),
                null,
                fields));
    }

    /** What a family was promised, by day. */
    @Transactional(readOnly = true)
    public List<ContactPromise> of(String caseReference) {
        return promises.findByRootCaseReferenceOrderByDueOn(caseReference);
    }

    /** How the promises were kept whose day lies in that time; both days are included. */
    @Transactional(readOnly = true)
    public List<Kept> kept(LocalDate from, LocalDate to) {
        List<ContactPromise> due = promises.findByDueOnBetweenAndLapsedOnIsNull(from, to);
        return Arrays.stream(Kind.values())
                .map(kind -> new Kept(
                        kind,
                        due.stream()
                                .filter(promise -> promise.getKind() == kind && promise.getDoneOn() != null)
                                .filter(promise -> !promise.getDoneOn().isAfter(promise.getDueOn()))
                                .count(),
                        due.stream()
                                .filter(promise -> promise.getKind() == kind)
                                .count()))
                .toList();
    }
}
