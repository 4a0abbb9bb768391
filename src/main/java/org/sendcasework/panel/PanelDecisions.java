package org.sendcasework.panel;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionRecorder.Answer;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NoticeSent;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding, deferring, reviewing and telling. What was decided is in the one record of the case file; beside it stands
 * by what right, and who took part.
 */
@Service("panelDecisionService")
@Transactional
public class PanelDecisions {

    private static final String TIMELINE = "PANEL";
    private static final int LONGEST_REASON = 2000;

    private final PanelQuestions questions;
    private final PanelDecisionRepository proofs;
    private final AgendaItemRepository items;
    private final ItemDeferralRepository deferrals;
    private final DecisionRights rights;
    private final Interests interests;
    private final Agenda agenda;
    private final Panels panels;
    private final Sittings sittings;
    private final Decisions decisions;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final PanelLetters letters;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PanelDecisions(
            PanelQuestions questions,
            PanelDecisionRepository proofs,
            AgendaItemRepository items,
            ItemDeferralRepository deferrals,
            DecisionRights rights,
            Interests interests,
            Agenda agenda,
            Panels panels,
            Sittings sittings,
            Decisions decisions,
            CaseFiles caseFiles,
            CaseRecords records,
            PanelLetters letters,
            DeadlineLedger ledger,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.questions = questions;
        this.proofs = proofs;
        this.items = items;
        this.deferrals = deferrals;
        this.rights = rights;
        this.interests = interests;
        this.agenda = agenda;
        this.panels = panels;
        this.sittings = sittings;
        this.decisions = decisions;
        this.caseFiles = caseFiles;
        this.records = records;
        this.letters = letters;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Decides a question.
     *
     * @param value pounds a year; null for no resourcing
     * @param recording makes the one record, once the right to decide is established
     * @throws ConflictException if it is decided already, the user has an interest, the sitting is not open, or the quorum
     *     is lost
     * @throws InvalidInputException if someone else has to sign, or the value is beyond the limit
     */
    public Answer decide(UUID questionId, BigDecimal value, Supplier<Answer> recording) {
        PanelQuestion question = questions.byId(questionId);
        if (!question.isOpen()) {
            throw new ConflictException(
                    "This was decided already. A manager can correct its record, with the reason, on the"
                            + " page of the decision; another outcome needs a new decision.");
        }
        PanelDecision.Right right = rights.of(question, value);
        Answer answer = recording.get();
        proofs.save(new PanelDecision(
                questionId, answer.decisionId(), answer.outcome(), right, currentUser.username(), clock.instant()));
        if (answer.decision() != null) {
            answer.decision().madeUnder(words(question, right));
        }
        question.decided(answer.decisionId());
        if (right.itemId() != null) {
            agenda.byId(right.itemId()).become(AgendaItem.State.DECIDED);
        }
        events.publishEvent(new PanelDecided(
                questionId,
                question.getCaseReference(),
                question.getKind(),
                answer.outcome(),
                right.basis(),
                LocalDate.now(clock)));
        return answer;
    }

    private String words(PanelQuestion question, PanelDecision.Right right) {
        if (right.basis() == PanelDecision.Basis.PANEL) {
            Sitting sitting = sittings.byId(right.sittingId());
            return panels.byId(sitting.getPanelId()).getName() + ", sitting of " + Texts.date(sitting.getHeldOn())
                    + ", under version " + panels.termsById(right.termsId()).getNumber() + " of its terms of reference";
        }
        if (right.termsId() == null) {
            return "Officer (" + right.holder() + "); no panel decides this kind of question";
        }
        return "Officer out of panel, delegated to " + right.holder() + " by version "
                + panels.termsById(right.termsId()).getNumber() + " of the terms of reference of the "
                + panels.byId(question.getPanelId()).getName();
    }

    /**
     * Puts an item off to another sitting that meets the legal date. The chair may do so even when the quorum is lost.
     *
     * @return how often the item was put off now
     * @throws InvalidInputException if the next sitting is not in time, or none is named although one is
     */
    public int defer(UUID questionId, NewDeferral deferral) {
        PanelQuestion question = questions.byId(questionId);
        AgendaItem item = rights.chaired(question);
        if (deferral.nextSittingId() != null) {
            agenda.inTime(question, deferral.nextSittingId());
        } else if (!agenda.sittingsInTime(question).isEmpty()) {
            throw new InvalidInputException("nextSitting", "choose the sitting that takes it up again");
        }
        deferrals.save(new ItemDeferral(
                item.getId(),
                new NewDeferral(
                        Inputs.text("deferralReason", deferral.reason(), LONGEST_REASON),
                        Inputs.text("deferralAction", deferral.action(), 500),
                        Inputs.text("deferralActionBy", deferral.actionBy(), 200),
                        deferral.actionDue(),
                        deferral.nextSittingId()),
                currentUser.username(),
                clock.instant()));
        item.become(AgendaItem.State.DEFERRED);
        items.saveAndFlush(item);
        int count = question.deferred(deferral.nextSittingId());
        records.note(
                caseFiles.byReference(question.getCaseReference()),
                TIMELINE,
                question.getKind().words() + ": deferred by the panel. " + deferral.reason() + " To do: "
                        + deferral.action() + " (" + deferral.actionBy() + ", by " + Texts.date(deferral.actionDue())
                        + "). The legal date stays "
                        + agenda.legalDate(question).map(Texts::date).orElse("as it is") + ".");
        events.publishEvent(new ItemDeferred(questionId, question.getCaseReference(), count, LocalDate.now(clock)));
        return count;
    }

    /** A manager says whether an item may be put off once more; otherwise an officer decides it out of panel now. */
    public void allowAnotherDeferral(UUID questionId, boolean allowed, String reason) {
        PanelQuestion question = questions.byId(questionId);
        if (!currentUser.username().equals(CurrentUser.SYSTEM) && !currentUser.isIn(Groups.MANAGERS)) {
            throw new InvalidInputException("deferralAnswer", "a manager decides on a second deferral");
        }
        String why = Inputs.text("reason", reason, LONGEST_REASON);
        latestDeferral(questionId).ifPresent(last -> last.allow(allowed, currentUser.username(), why));
        if (!allowed) {
            question.goTo(PanelQuestion.Route.DELEGATED, question.getPanelId());
        }
        records.note(
                caseFiles.byReference(question.getCaseReference()),
                TIMELINE,
                (allowed
                                ? "A further deferral was allowed. "
                                : "No further deferral: an officer decides out of panel. ")
                        + why);
    }

    private Optional<ItemDeferral> latestDeferral(UUID questionId) {
        return items.findByQuestionIdOrderById(questionId).stream()
                .flatMap(item -> deferrals.findByItemIdOrderByDeferredAt(item.getId()).stream())
                .max(Comparator.comparing(ItemDeferral::getDeferredAt));
    }

    /** A second officer agrees to a refusal or sends it back to whoever decided. */
    public void review(UUID questionId, boolean agreed, String note) {
        interests.requireNone(questionId);
        PanelQuestion question = questions.byId(questionId);
        decisions.review(question.getDecisionId(), agreed, note);
        if (!agreed) {
            question.sentBack();
        }
    }

    /** Tells the family of a decision that was asked for on its own; the process that asks for another tells it itself. */
    public void tell(UUID questionId) {
        PanelQuestion question = questions.byId(questionId);
        if (!question.standsAlone()) {
            return;
        }
        Decision decision = decisions.byId(question.getDecisionId());
        CaseFile caseFile = caseFiles.byReference(question.getCaseReference());
        LocalDate today = LocalDate.now(clock);
        decision.notifiedOn(today);
        ledger.find(question.getCaseReference(), question.getLegalRule(), question.getLegalSubject())
                .filter(Deadline::isOpen)
                .ifPresent(open -> ledger.meet(
                        question.getCaseReference(), question.getLegalRule(), question.getLegalSubject(), today));
        records.send(
                caseFile,
                "PANEL_DECISION",
                Party.PARENT,
                caseFiles.family(caseFile).map(Party::getName).orElse("The family"),
                today,
                letters.toTheFamily(caseFile, decision));
        PanelLetters.appealable(decision)
                .ifPresent(kind -> events.publishEvent(
                        new AppealableDecisionNotified(question.getCaseReference(), decision.getId(), kind, today)));
    }

    /** Once the family has been told, whoever asked hears what was decided and what would help another time. */
    @EventListener
    void on(NoticeSent sent) {
        if (sent.recipientRole() != RecipientRole.PARENT) {
            return;
        }
        CaseFile caseFile = caseFiles.byReference(sent.caseReference());
        if (caseFile.getRoute() == RequestRoute.PARENT || caseFile.getRoute() == RequestRoute.YOUNG_PERSON) {
            return;
        }
        questions.of(sent.caseReference()).stream()
                .filter(question -> question.getState() == PanelQuestion.State.DECIDED)
                .flatMap(question -> proofs.findByQuestionIdOrderBySignedAt(question.getId()).stream()
                        .filter(proof -> proof.getDecisionId() != null
                                && proof.getDecisionId().equals(question.getDecisionId())))
                .filter(proof -> proof.getFeedbackSentOn() == null)
                .forEach(proof -> giveFeedback(caseFile, proof));
    }

    private void giveFeedback(CaseFile caseFile, PanelDecision proof) {
        Decision decision = decisions.byId(proof.getDecisionId());
        if (decision.getFamilyNotifiedOn() == null) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        proof.feedbackSent(today);
        records.send(
                caseFile,
                "PANEL_FEEDBACK",
                "REFERRER",
                caseFile.getRequestedBy(),
                today,
                letters.feedback(caseFile, decision, decisions.testOf(decision)));
    }

    /** The groups to whom a question is offered. */
    @Transactional(readOnly = true)
    public List<String> deciders(UUID questionId) {
        return rights.groups(questions.byId(questionId));
    }

    /** The one officer to whom a question is delegated by name. */
    @Transactional(readOnly = true)
    public Optional<String> namedOfficer(UUID questionId) {
        return rights.namedOfficer(questions.byId(questionId));
    }

    /** The proofs of a question: one for each time it was decided. */
    @Transactional(readOnly = true)
    public List<PanelDecision> proofsOf(UUID questionId) {
        return proofs.findByQuestionIdOrderBySignedAt(questionId);
    }

    /** The proofs of a record of the case file. */
    @Transactional(readOnly = true)
    public List<PanelDecision> proofsOfRecord(UUID decisionId) {
        return proofs.findByDecisionId(decisionId);
    }

    /** The deferrals of an item. */
    @Transactional(readOnly = true)
    public List<ItemDeferral> deferralsOf(UUID itemId) {
        return deferrals.findByItemIdOrderByDeferredAt(itemId);
    }
}
