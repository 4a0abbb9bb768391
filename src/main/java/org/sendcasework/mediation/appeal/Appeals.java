package org.sendcasework.mediation.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseEndedEarly;
import org.sendcasework.casefile.CaseEndingTakenBack;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.DecisionChanged;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.casefile.WorkKind;
import org.sendcasework.casefile.WorkOrdered;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.mediation.AppealRight;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.mediation.internal.DisputeFacts;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals to the Tribunal: registering, responding, recording how they ended, and what the authority has to do then. */
@Service("appealService")
@Transactional
public class Appeals {

    private static final WorkKind APPEAL = WorkKind.CASE.within("A");

    private final AppealRepository appeals;
    private final RightsOfAppeal rights;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;
    private final Dates dates;
    private final RuntimeService runtime;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    Appeals(
            AppealRepository appeals,
            RightsOfAppeal rights,
            CaseFiles caseFiles,
            CaseRecords records,
            DeadlineLedger ledger,
            DisputeFacts facts,
            Dates dates,
            RuntimeService runtime,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.appeals = appeals;
        this.rights = rights;
        this.caseFiles = caseFiles;
        this.records = records;
        this.ledger = ledger;
        this.facts = facts;
        this.dates = dates;
        this.runtime = runtime;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * Registers an appeal that the Tribunal sent. The family's time is met, and thirty working days to respond begin.
     *
     * @throws InvalidInputException if it came late or lacks a certificate and the Tribunal did not allow that, or its
     *     grounds do not go with the decision
     */
    public Appeal register(NewAppeal registered) {
        AppealRight right = rights.byId(registered.rightId());
        if (right.getStatus() == AppealRight.Status.APPEALED) {
            throw new ConflictException(
                    "An appeal about this decision is registered already. Open it in the list of appeals.");
        }
        dates.requireBetween(
                "receivedOn", registered.receivedOn(), right.getNotifiedOn(), "the notice of the decision");
        dates.requireBetween("sentOn", registered.sentOn(), registered.receivedOn(), "the Tribunal received it");
        requireGrounds(registered.grounds(), right.getDecision());
        if (registered.certificateOn() != null && right.getCertificateOn() == null) {
            dates.requireBetween(
                    "certificateOn", registered.certificateOn(), right.getNotifiedOn(), "the notice of the decision");
            rights.certified(right, registered.certificateOn());
        }
        requireCertificate(registered, right);
        requireInTime(registered, right);
        List<MediationCase> mediated = rights.mediationsOf(right);
        Appeal appeal = appeals.saveAndFlush(new Appeal(
                APPEAL.numbered(
                                right.getCaseReference(),
                                of(right.getCaseReference()).size() + 1)
                        .text(),
                right,
                registered,
                reasonsOf(right),
                mediated.isEmpty() ? null : mediated.get(mediated.size() - 1).getReference(),
                currentUser.username()));
        rights.appealed(right.getId(), registered.receivedOn());
        ledger.open(appeal.getReference(), MediationRules.RESPOND, registered.sentOn());
        boolean held = mediated.stream().anyMatch(one -> one.getHeldOn() != null);
        fact(DisputeStep.APPEALED, appeal, registered.receivedOn(), held ? "MEDIATED" : "NOT_MEDIATED");
        note(
                appeal,
                registered.receivedOn(),
                "The family appealed. Decision: " + right.getDecision().words() + ".");
        return appeal;
    }

    private static void requireGrounds(Set<AppealGround> grounds, AppealableDecision decision) {
        if (grounds.isEmpty()) {
            throw new InvalidInputException("grounds", "say what is appealed");
        }
        for (AppealGround ground : grounds) {
            if (ground.decision() != decision) {
                throw new InvalidInputException(
                        "grounds",
                        ground.words() + " does not go with the decision: " + decision.words() + " ("
                                + decision.source() + ")");
            }
        }
    }

    private static void requireCertificate(NewAppeal registered, AppealRight right) {
        boolean needed = registered.grounds().stream().anyMatch(AppealGround::needsCertificate);
        if (needed && right.getCertificateOn() == null && registered.leaveOn() == null) {
            throw new InvalidInputException(
                    "certificateOn",
                    "an appeal that is not about section I alone needs a mediation certificate, or the Tribunal's"
                            + " permission (section 55)");
        }
    }

    private void requireInTime(NewAppeal registered, AppealRight right) {
        LocalDate last = rights.lastDayToAppeal(right);
        if (registered.receivedOn().isAfter(last) && registered.leaveOn() == null) {
            throw new InvalidInputException(
                    "leaveOn",
                    "the appeal was received after the last day (" + last
                            + "); it needs the Tribunal's permission to be late");
        }
    }

    private String reasonsOf(AppealRight right) {
        CaseFile caseFile = caseFiles.byReference(right.getCaseReference());
        return records.decisions(caseFile).stream()
                .filter(decision -> decision.getId().equals(right.getDecisionId()))
                .map(decision -> decision.getReasonCodes())
                .findFirst()
                .orElse("");
    }

    /**
     * Records the authority's response.
     *
     * @param on the day the Tribunal was told
     * @param concededWork what has to be done because the appeal is not opposed (regulation 45); null where it is
     * @return whether the appeal is opposed
     */
    public boolean respond(String reference, LocalDate on, OrderedWork concededWork, String why) {
        Appeal appeal = toChange(reference);
        dates.requireBetween("respondedOn", on, appeal.getSentOn(), "the day the appeal was sent to us");
        ledger.meet(reference, MediationRules.RESPOND, on);
        appeal.responded(on, why);
        if (concededWork == null) {
            ledger.open(reference, MediationRules.APPEAL_STANDS, appeal.getSentOn());
            note(appeal, on, "The authority opposes the appeal.");
            return true;
        }
        appeal.conceded(Concession.BEFORE_RESPONSE);
        end(appeal, AppealOutcome.CONCEDED, on, concededWork, null, why);
        return false;
    }

    /**
     * Records how the appeal ended.
     *
     * @param on the date of the order, of the notice to the Tribunal, or of the end
     * @param work what has to be done, where something is ordered or no longer opposed
     * @param by the last day that the Tribunal set; null where the limits of the law apply
     * @param concession when and how the authority gave way, if it did; null otherwise
     * @return whether the authority has something to do
     * @throws InvalidInputException if the answers contradict each other or the law
     */
    public boolean recordOutcome(
            String reference,
            AppealOutcome outcome,
            LocalDate on,
            OrderedWork work,
            LocalDate by,
            Concession concession,
            String why) {
        Appeal appeal = toChange(reference);
        dates.requireBetween("outcomeOn", on, appeal.getReceivedOn(), "the day the Tribunal received the appeal");
        if (outcome == AppealOutcome.CONCEDED) {
            requireConcession(appeal, on, work, concession);
            appeal.conceded(concession);
        }
        if (by != null) {
            dates.requireNotBefore("workBy", by, on, "the order");
        }
        OrderedWork toDo = outcome == AppealOutcome.DISMISSED && appeal.getDecision() == AppealableDecision.CEASE
                ? OrderedWork.CEASE
                : work;
        ledger.meet(reference, MediationRules.APPEAL_STANDS, on);
        end(appeal, outcome, on, toDo, by, why);
        return toDo != null;
    }

    /** Regulation 45 asks that the Tribunal was told before the response; without an order nothing is sent back. */
    private static void requireConcession(Appeal appeal, LocalDate on, OrderedWork work, Concession concession) {
        if (concession == null) {
            throw new InvalidInputException("concession", "say when and how the authority gave way");
        }
        if (concession == Concession.BEFORE_RESPONSE && !on.isBefore(appeal.getRespondedOn())) {
            throw new InvalidInputException(
                    "concession",
                    "the response was sent on " + appeal.getRespondedOn()
                            + "; regulation 45 applies only if the Tribunal" + " was told before it");
        }
        if (concession == Concession.AFTER_RESPONSE && work == OrderedWork.RECONSIDER) {
            throw new InvalidInputException(
                    "work", "without an order nothing is sent back to be decided again; say what the authority does");
        }
    }

    private void end(Appeal appeal, AppealOutcome outcome, LocalDate on, OrderedWork work, LocalDate by, String why) {
        if (outcome.asksForWork() && work == null) {
            throw new InvalidInputException("work", "say what has to be done");
        }
        if (work != null && !AppealOutcome.worksFor(appeal.getDecision()).contains(work)) {
            throw new InvalidInputException(
                    "work",
                    "“" + work.words() + "” cannot follow from an appeal against the decision: "
                            + appeal.getDecision().words());
        }
        appeal.end(outcome, on, work, by, why);
        fact(DisputeStep.APPEAL_ENDED, appeal, on, outcome.name());
        note(
                appeal,
                on,
                "The appeal ended: " + outcome.words().toLowerCase(Locale.UK) + "."
                        + (work == null ? "" : " To do: " + work.words() + "."));
    }

    /** Sends what was ordered or conceded back into the case, whose room opens the clocks and starts the work. */
    public void sendWorkBack(String reference) {
        Appeal appeal = byReference(reference);
        events.publishEvent(new WorkOrdered(
                appeal.getCaseReference(),
                appeal.getWork(),
                appeal.getOutcome() == AppealOutcome.CONCEDED
                        ? appeal.getConcession().source()
                        : WorkOrdered.Source.TRIBUNAL_ORDER,
                reference,
                appeal.getDecision(),
                appeal.getOutcomeOn(),
                appeal.getWorkBy()));
    }

    /**
     * Ends an appeal at any time before it is decided: withdrawn, settled or struck out.
     *
     * @param version the version of the appeal that the officer saw; another one is a conflict
     */
    public void endEarly(String reference, AppealOutcome outcome, LocalDate on, String reason, Integer version) {
        Appeal seen = byReference(reference);
        ConflictException.unlessSame(version, seen.getVersion());
        Appeal appeal = toChange(reference);
        if (outcome != AppealOutcome.WITHDRAWN
                && outcome != AppealOutcome.SETTLED
                && outcome != AppealOutcome.STRUCK_OUT) {
            throw new InvalidInputException("outcome", "must be WITHDRAWN, SETTLED or STRUCK_OUT");
        }
        dates.requireBetween("on", on, appeal.getReceivedOn(), "the day the Tribunal received the appeal");
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "say what happened and who told us");
        }
        close(appeal, outcome, on, reason.strip());
    }

    private void close(Appeal appeal, AppealOutcome outcome, LocalDate on, String reason) {
        ledger.endAll(appeal.getReference(), on, outcome.words());
        end(appeal, outcome, on, null, null, reason);
        runtime.createMessageCorrelation("appeal-ended")
                .processInstanceBusinessKey(appeal.getReference())
                .correlate();
    }

    /** Every appeal of a case ends with it. */
    @EventListener
    void on(CaseEndedEarly ended) {
        of(ended.caseReference()).stream()
                .filter(Appeal::isOpen)
                .map(open -> toChange(open.getReference()))
                .forEach(open -> close(
                        open,
                        AppealOutcome.CASE_ENDED,
                        ended.on(),
                        ended.outcome().words()));
    }

    /** Its end was a mistake: what ended with the case stands where it stood, if its process runs again. */
    @EventListener
    void on(CaseEndingTakenBack takenBack) {
        of(takenBack.caseReference()).stream()
                .filter(appeal -> appeal.getOutcome() == AppealOutcome.CASE_ENDED)
                .filter(appeal -> takenBack.processes().contains(appeal.getReference()))
                .forEach(Appeal::reopen);
    }

    /**
     * While an appeal about it is before the Tribunal, a decision is changed by conceding the appeal, so that the Tribunal
     * hears of it and the right dates follow.
     */
    @EventListener
    void on(DecisionChanged changed) {
        of(changed.caseReference()).stream()
                .filter(Appeal::isOpen)
                .filter(appeal -> appeal.getDecision() == changed.decision())
                .findFirst()
                .ifPresent(open -> {
                    throw new ConflictException("Appeal " + open.getReference()
                            + " about this decision is before the Tribunal. Record there that the authority no longer"
                            + " opposes it; the work then goes on.");
                });
    }

    private Appeal toChange(String reference) {
        Appeal appeal = appeals.findWithLockByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no appeal " + reference + "."));
        appeal.requireOpen();
        return appeal;
    }

    /** The appeal, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public Appeal byReference(String reference) {
        return appeals.findByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no appeal " + reference + "."));
    }

    /** Every appeal of a case, the first one first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(String caseReference) {
        return appeals.findByCaseReferenceOrderByReference(caseReference);
    }

    /**
     * A page of appeals.
     *
     * @param open true for open ones, false for ended ones, null for both
     */
    @Transactional(readOnly = true)
    public Page<Appeal> list(Boolean open, Pageable page) {
        return appeals.all(open, page);
    }

    private void fact(DisputeStep step, Appeal appeal, LocalDate on, String outcome) {
        facts.record(step, appeal.getCaseReference(), appeal.getReference(), appeal.getDecision(), on, outcome);
    }

    private void note(Appeal appeal, LocalDate on, String text) {
        records.note(
                caseFiles.byReference(appeal.getCaseReference()), on, "APPEAL", appeal.getReference() + ": " + text);
    }
}
