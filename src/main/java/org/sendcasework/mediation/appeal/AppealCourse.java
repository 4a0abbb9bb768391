package org.sendcasework.mediation.appeal;

import java.time.LocalDate;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseEndedEarly;
import org.sendcasework.casefile.CaseEndingTakenBack;
import org.sendcasework.casefile.DecisionChanged;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.casefile.WorkOrdered;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course of an appeal: the response, how it ended, and what the authority has to do then. */
@Service
@Transactional
public class AppealCourse {

    private final Appeals appeals;
    private final DeadlineLedger ledger;
    private final AppealHistory history;
    private final Dates dates;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    AppealCourse(
            Appeals appeals,
            DeadlineLedger ledger,
            AppealHistory history,
            Dates dates,
            RuntimeService runtime,
            ApplicationEventPublisher events) {
        this.appeals = appeals;
        this.ledger = ledger;
        this.history = history;
        this.dates = dates;
        this.runtime = runtime;
        this.events = events;
    }

    /**
     * Records the authority's response.
     *
     * @param on the day the Tribunal was notified
     * @param concededWork what has to be done because the appeal is not opposed (regulation 45); null where it is
     * @return whether the appeal is opposed
     */
    public boolean respond(String reference, LocalDate on, OrderedWork concededWork, String why) {
        Appeal appeal = appeals.toChange(reference);
        dates.requireBetween("respondedOn", on, appeal.getSentOn(), "the day the appeal was sent to us");
        ledger.meet(reference, MediationRules.RESPOND, on);
        appeal.responded(on, why);
        if (concededWork == null) {
            ledger.open(reference, MediationRules.APPEAL_STANDS, appeal.getSentOn());
            history.note(appeal, on, "The authority opposes the appeal.");
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
     * @param by the last day that the Tribunal set; null where the statutory deadlines apply
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
        Appeal appeal = appeals.toChange(reference);
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
        history.record(DisputeStep.APPEAL_ENDED, appeal, on, outcome.name());
        history.note(
                appeal,
                on,
                "The appeal ended: " + outcome.words().toLowerCase(Locale.UK) + "."
                        + (work == null ? "" : " To do: " + work.words() + "."));
    }

    /** Sends what was ordered or conceded back into the case, whose module opens the deadlines and starts the work. */
    public void sendWorkBack(String reference) {
        Appeal appeal = appeals.byReference(reference);
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
        Appeal seen = appeals.byReference(reference);
        ConflictException.unlessSame(version, seen.getVersion());
        Appeal appeal = appeals.toChange(reference);
        if (outcome != AppealOutcome.WITHDRAWN
                && outcome != AppealOutcome.SETTLED
                && outcome != AppealOutcome.STRUCK_OUT) {
            throw new InvalidInputException("outcome", "must be WITHDRAWN, SETTLED or STRUCK_OUT");
        }
        dates.requireBetween("on", on, appeal.getReceivedOn(), "the day the Tribunal received the appeal");
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "say what happened and who informed us");
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
        appeals.of(ended.caseReference()).stream()
                .filter(Appeal::isOpen)
                .map(open -> appeals.toChange(open.getReference()))
                .forEach(open -> close(
                        open,
                        AppealOutcome.CASE_ENDED,
                        ended.on(),
                        ended.outcome().words()));
    }

    /** Its end was a mistake: what ended with the case stands where it stood, if its process runs again. */
    @EventListener
    void on(CaseEndingTakenBack takenBack) {
        appeals.of(takenBack.caseReference()).stream()
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
        appeals.of(changed.caseReference()).stream()
                .filter(Appeal::isOpen)
                .filter(appeal -> appeal.getDecision() == changed.decision())
                .findFirst()
                .ifPresent(open -> {
                    throw new ConflictException("Appeal " + open.getReference()
                            + " about this decision is before the Tribunal. Record there that the authority no longer"
                            + " opposes it; the work then goes on.");
                });
    }
}
