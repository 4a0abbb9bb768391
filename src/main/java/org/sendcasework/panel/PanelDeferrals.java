package org.sendcasework.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.internal.AgendaItemRepository;
import org.sendcasework.panel.internal.ItemDeferral;
import org.sendcasework.panel.internal.ItemDeferralRepository;
import org.sendcasework.panel.internal.ItemDeferred;
import org.sendcasework.panel.internal.NewDeferral;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deferring an item of an agenda, and whether it may be deferred once more. */
@Service
@Transactional
public class PanelDeferrals {

    private static final String TIMELINE = "PANEL";
    private static final int LONGEST_REASON = 2000;

    private final CaseWork work;
    private final PanelQuestions questions;
    private final AgendaItemRepository items;
    private final ItemDeferralRepository deferrals;
    private final DecisionRights rights;
    private final Agenda agenda;
    private final CurrentUser currentUser;

    PanelDeferrals(
            CaseWork work,
            PanelQuestions questions,
            AgendaItemRepository items,
            ItemDeferralRepository deferrals,
            DecisionRights rights,
            Agenda agenda,
            CurrentUser currentUser) {
        this.work = work;
        this.questions = questions;
        this.items = items;
        this.deferrals = deferrals;
        this.rights = rights;
        this.agenda = agenda;
        this.currentUser = currentUser;
    }

    /**
     * Puts an item off to another sitting that is in time for the statutory deadline. The chair may do so even when the
     * quorum is lost.
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
                work.officer(),
                work.now()));
        item.become(AgendaItem.State.DEFERRED);
        items.saveAndFlush(item);
        int count = question.deferred(deferral.nextSittingId());
        work.note(
                work.caseOf(question.getCaseReference()),
                TIMELINE,
                question.getKind().words() + ": deferred by the panel. " + deferral.reason() + " To do: "
                        + deferral.action() + " (" + deferral.actionBy() + ", by " + Texts.date(deferral.actionDue())
                        + "). The statutory deadline stays "
                        + agenda.legalDate(question).map(Texts::date).orElse("as it is") + ".");
        work.publish(new ItemDeferred(questionId, question.getCaseReference(), count, work.today()));
        return count;
    }

    /** A manager says whether an item may be put off once more; otherwise an officer decides it out of panel now. */
    public void allowAnotherDeferral(UUID questionId, boolean allowed, String reason) {
        PanelQuestion question = questions.byId(questionId);
        if (!work.officer().equals(CurrentUser.SYSTEM) && !currentUser.isIn(Groups.MANAGERS)) {
            throw new InvalidInputException("deferralAnswer", "a manager decides on a second deferral");
        }
        String why = Inputs.text("reason", reason, LONGEST_REASON);
        latestDeferral(questionId).ifPresent(last -> last.allow(allowed, work.officer(), why));
        if (!allowed) {
            question.goTo(PanelQuestion.Route.DELEGATED, question.getPanelId());
        }
        work.note(
                work.caseOf(question.getCaseReference()),
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

    /** The deferrals of an item. */
    @Transactional(readOnly = true)
    public List<ItemDeferral> deferralsOf(UUID itemId) {
        return deferrals.findByItemIdOrderByDeferredAt(itemId);
    }

    /** The deferrals of several items, in one query, the earliest first. */
    @Transactional(readOnly = true)
    public List<ItemDeferral> deferralsOfEach(Collection<UUID> itemIds) {
        return deferrals.findByItemIdInOrderByDeferredAt(itemIds);
    }
}
