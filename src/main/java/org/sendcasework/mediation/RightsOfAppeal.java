package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseEndedEarly;
import org.sendcasework.casefile.CaseEndingTakenBack;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.DecisionChanged;
import org.sendcasework.casefile.NoticeDateCorrected;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.clock.Trigger;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.mediation.internal.AppealRightRepository;
import org.sendcasework.mediation.internal.MediationCaseRepository;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rights of appeal of families and their two deadlines: two months to contact the mediation adviser, and the later
 * of two months from the decision and one month from the certificate to appeal. They belong to the family; when one
 * passes it is over, and nobody is late.
 */
@Service("rightsOfAppealService")
@Transactional
public class RightsOfAppeal {

    private static final String PROCESS = "right-of-appeal";
    private static final String RIGHT_ID = "rightId";
    private static final String CHANGED = "The authority changed the decision";

    private final AppealRightRepository rights;
    private final MediationCaseRepository mediations;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final DeadlineTimers timers;
    private final RuntimeService runtime;
    private final Dates dates;

    RightsOfAppeal(
            AppealRightRepository rights,
            MediationCaseRepository mediations,
            CaseFiles caseFiles,
            CaseRecords records,
            DeadlineLedger ledger,
            DeadlineTimers timers,
            RuntimeService runtime,
            Dates dates) {
        this.rights = rights;
        this.mediations = mediations;
        this.caseFiles = caseFiles;
        this.records = records;
        this.ledger = ledger;
        this.timers = timers;
        this.runtime = runtime;
        this.dates = dates;
    }

    /** Opens the right and its deadlines, once for each decision however often its notice is recorded. */
    @EventListener
    void on(AppealableDecisionNotified notified) {
        if (rights.findByDecisionId(notified.decisionId()).isPresent()) {
            return;
        }
        CaseFile caseFile = caseFiles.byReference(notified.caseReference());
        AppealRight right = rights.saveAndFlush(new AppealRight(
                caseFile.getId(),
                notified.caseReference(),
                notified.decisionId(),
                notified.decision(),
                notified.sentOn()));
        ledger.open(notified.caseReference(), MediationRules.CONTACT, notified.sentOn(), subject(right));
        ledger.open(notified.caseReference(), MediationRules.TIME_TO_APPEAL, notified.sentOn(), subject(right));
        start(right);
    }

    private void start(AppealRight right) {
        runtime.createMessageCorrelation("appealable-decision-notified")
                .processInstanceBusinessKey(right.getCaseReference())
                .setVariables(Map.of(RIGHT_ID, subject(right), "caseReference", right.getCaseReference()))
                .correlateStartMessage();
    }

    /**
     * The notice was sent on another day: both times are counted from it again. A right whose time seemed over runs again
     * if it is not.
     */
    @EventListener
    void on(NoticeDateCorrected corrected) {
        rights.findByDecisionId(corrected.decisionId()).ifPresent(right -> {
            dates.requireNotAfter(
                    "corrected", corrected.corrected(), right.getContactedOn(), "the family contacted the adviser");
            dates.requireNotAfter(
                    "corrected", corrected.corrected(), right.getCertificateOn(), "the mediation certificate");
            right.correctNotifiedOn(corrected.corrected());
            ledger.correctTrigger(
                    right.getCaseReference(),
                    subject(right),
                    Trigger.DECISION_NOTICE_SENT,
                    corrected.before(),
                    corrected.corrected(),
                    corrected.reason());
            if (right.getStatus() == AppealRight.Status.TIME_OVER
                    && !lastDayToAppeal(right).isBefore(dates.today())) {
                runsAgain(right);
            }
        });
    }

    private void runsAgain(AppealRight right) {
        right.becomes(AppealRight.Status.OPEN);
        ledger.find(right.getCaseReference(), MediationRules.TIME_TO_APPEAL, subject(right))
                .map(Deadline::getId)
                .ifPresent(ledger::reopen);
        if (right.getContactedOn() == null) {
            ledger.find(right.getCaseReference(), MediationRules.CONTACT, subject(right))
                    .map(Deadline::getId)
                    .ifPresent(ledger::reopen);
        }
        start(right);
    }

    /** Ends every right of a case that ended before its decision; the case's own deadlines have ended already. */
    @EventListener
    void on(CaseEndedEarly ended) {
        rights.findByCaseReferenceOrderByNotifiedOnDesc(ended.caseReference()).stream()
                .filter(right -> right.getStatus() == AppealRight.Status.OPEN)
                .forEach(right -> {
                    right.becomes(AppealRight.Status.ENDED);
                    tell(right, "right-of-appeal-used");
                });
    }

    /** Runs again for each right whose time is open again, because the end of the case was recorded in error. */
    @EventListener
    void on(CaseEndingTakenBack takenBack) {
        rights.findByCaseReferenceOrderByNotifiedOnDesc(takenBack.caseReference()).stream()
                .filter(right -> right.getStatus() == AppealRight.Status.ENDED)
                .filter(right -> ledger.isOpen(right.getCaseReference(), MediationRules.TIME_TO_APPEAL, subject(right)))
                .forEach(right -> right.becomes(AppealRight.Status.OPEN));
    }

    /** Nothing is left to appeal against: the authority changed the decision itself. */
    @EventListener
    void on(DecisionChanged changed) {
        rights.findByDecisionId(changed.decisionId())
                .filter(right -> right.getStatus() == AppealRight.Status.OPEN
                        || right.getStatus() == AppealRight.Status.TIME_OVER)
                .ifPresent(right -> {
                    right.becomes(AppealRight.Status.TAKEN_BACK);
                    over(right, MediationRules.CONTACT, changed.on(), CHANGED);
                    over(right, MediationRules.TIME_TO_APPEAL, changed.on(), CHANGED);
                    tell(right, "right-of-appeal-used");
                });
    }

    /** The family contacted the adviser; late contact does not change the deadline that ended. */
    void contacted(AppealRight right, LocalDate on) {
        if (right.getContactedOn() != null) {
            return;
        }
        right.contacted(on);
        if (ledger.isOpen(right.getCaseReference(), MediationRules.CONTACT, subject(right))) {
            ledger.meet(right.getCaseReference(), MediationRules.CONTACT, subject(right), on);
            tell(right, "mediation-adviser-contacted");
        }
    }

    /**
     * The certificate is dated: the time to appeal is counted again with it, and its timer follows.
     *
     * @param on the date on the certificate, from which the family has one month
     */
    public void certified(AppealRight right, LocalDate on) {
        right.certified(on);
        ledger.secondEvent(
                right.getCaseReference(),
                MediationRules.TIME_TO_APPEAL,
                subject(right),
                on,
                "The mediation certificate is dated " + Texts.date(on));
        // Before the message: it sets the instance in motion, and what moves cannot be realigned
        timers.realign(right.getCaseReference());
        tell(right, "mediation-certificate-settled");
    }

    /** No certificate comes from a mediation that ended without one; the first date counts again. */
    void noCertificateComes(AppealRight right) {
        tell(right, "mediation-certificate-settled");
    }

    /**
     * The family appealed: the right is used.
     *
     * @param receivedOn the day the Tribunal received the appeal
     */
    public void appealed(UUID rightId, LocalDate receivedOn) {
        AppealRight right = byId(rightId);
        right.becomes(AppealRight.Status.APPEALED);
        String reference = right.getCaseReference();
        if (ledger.isOpen(reference, MediationRules.TIME_TO_APPEAL, subject(right))) {
            ledger.meet(reference, MediationRules.TIME_TO_APPEAL, subject(right), receivedOn);
        }
        if (ledger.isOpen(reference, MediationRules.CONTACT, subject(right))) {
            ledger.lapse(reference, MediationRules.CONTACT, subject(right), receivedOn, "The family appealed");
        }
        tell(right, "right-of-appeal-used");
    }

    /** Notes that the two months to contact the adviser are over. Mediation may still be had by agreement. */
    public void contactTimeOver(UUID rightId) {
        over(byId(rightId), MediationRules.CONTACT, "The two months passed without contact");
    }

    /** Whether a mediation is under way from which a certificate must still come, so that the time cannot be over. */
    @Transactional(readOnly = true)
    public boolean awaitsCertificate(UUID rightId) {
        return mediations.findByRightIdOrderByReference(rightId).stream().anyMatch(MediationCase::awaitsCertificate);
    }

    /** Notes that the time for an appeal is over. The Tribunal may still allow a late one. */
    public void appealTimeOver(UUID rightId) {
        AppealRight right = byId(rightId);
        right.becomes(AppealRight.Status.TIME_OVER);
        over(right, MediationRules.TIME_TO_APPEAL, "The time passed without an appeal");
        records.note(
                caseFiles.byReference(right.getCaseReference()),
                "APPEAL",
                "The time for an appeal is over. Decision: "
                        + right.getDecision().words() + ".");
    }

    private void over(AppealRight right, RuleCode rule, String reason) {
        over(right, rule, dates.today(), reason);
    }

    private void over(AppealRight right, RuleCode rule, LocalDate on, String reason) {
        if (ledger.isOpen(right.getCaseReference(), rule, subject(right))) {
            ledger.lapse(right.getCaseReference(), rule, subject(right), on, reason);
        }
    }

    private void tell(AppealRight right, String message) {
        runtime.createExecutionQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(right.getCaseReference())
                .processVariableValueEquals(RIGHT_ID, subject(right))
                .messageEventSubscriptionName(message)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
    }

    /** The right, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public AppealRight byId(UUID id) {
        return rights.findById(id).orElseThrow(() -> new NotFoundException("There is no such right of appeal."));
    }

    /** Every right of a case, the latest notice first. */
    @Transactional(readOnly = true)
    public List<AppealRight> of(String caseReference) {
        return rights.findByCaseReferenceOrderByNotifiedOnDesc(caseReference);
    }

    /** Every right that is open or whose time is over, the earliest notice first; a late appeal needs the latter too. */
    @Transactional(readOnly = true)
    public List<AppealRight> notAppealed() {
        return Stream.of(AppealRight.Status.OPEN, AppealRight.Status.TIME_OVER)
                .flatMap(status -> rights.findByStatusOrderByNotifiedOn(status).stream())
                .toList();
    }

    /** The mediations about the decision, the first one first. */
    @Transactional(readOnly = true)
    public List<MediationCase> mediationsOf(AppealRight right) {
        return mediations.findByRightIdOrderByReference(right.getId());
    }

    /** The current last day for an appeal, inclusive. */
    @Transactional(readOnly = true)
    public LocalDate lastDayToAppeal(AppealRight right) {
        return ledger.find(right.getCaseReference(), MediationRules.TIME_TO_APPEAL, subject(right))
                .map(Deadline::getDueDate)
                .orElseThrow();
    }

    static String subject(AppealRight right) {
        return right.getId().toString();
    }
}
