package org.sendcasework.panel;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.internal.AgendaItemRepository;
import org.sendcasework.panel.internal.AttendanceRepository;
import org.sendcasework.panel.internal.PanelDecision;
import org.sendcasework.panel.internal.Quorum;
import org.sendcasework.panel.internal.SittingRepository;
import org.sendcasework.panel.internal.TermsOfReference;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * By what right the signed-in user decides a question: as chair of a sitting with its quorum, or as an officer of the
 * delegation table. Nobody is signed in when the application itself acts, which is never refused.
 */
@Component
class DecisionRights {

    /** Who may decide where no panel and so no delegation table exists. */
    static final List<String> WITHOUT_A_PANEL = List.of(Groups.MANAGERS, Groups.PANEL);

    private final AgendaItemRepository items;
    private final AttendanceRepository attendance;
    private final SittingRepository sittings;
    private final Panels panels;
    private final Interests interests;
    private final CurrentUser currentUser;
    private final Clock clock;

    DecisionRights(
            AgendaItemRepository items,
            AttendanceRepository attendance,
            SittingRepository sittings,
            Panels panels,
            Interests interests,
            CurrentUser currentUser,
            Clock clock) {
        this.items = items;
        this.attendance = attendance;
        this.sittings = sittings;
        this.panels = panels;
        this.interests = interests;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The right by which the signed-in user decides.
     *
     * @param value pounds a year; null for no resourcing
     * @throws ConflictException if there is an interest, the sitting is not open, or its quorum is lost
     * @throws InvalidInputException if the user is not the one to sign, or the value is beyond the limit
     */
    PanelDecision.Right of(PanelQuestion question, BigDecimal value) {
        interests.requireNone(question.getId());
        return question.getRoute() == PanelQuestion.Route.PANEL
                ? atASitting(question, value)
                : delegated(question, value);
    }

    /** The item on whose sitting the signed-in user may act as chair. */
    AgendaItem chaired(PanelQuestion question) {
        interests.requireNone(question.getId());
        AgendaItem item = itemOf(question);
        Sitting sitting = sittings.findById(item.getSittingId()).orElseThrow();
        requireInSession(question, sitting);
        TermsOfReference terms = panels.termsById(sitting.getTermsId());
        if (!isTheApplication() && !terms.isChairedBy(currentUser.username())) {
            throw new InvalidInputException("signature", "the chair of the panel signs, or a deputy: " + chairs(terms));
        }
        return item;
    }

    private AgendaItem itemOf(PanelQuestion question) {
        AgendaItem.State wanted = question.isSentBack() ? AgendaItem.State.DECIDED : AgendaItem.State.LISTED;
        return items.findByQuestionIdOrderById(question.getId()).stream()
                .filter(item -> item.getState() == wanted)
                .max(Comparator.comparing(item ->
                        sittings.findById(item.getSittingId()).orElseThrow().getHeldOn()))
                .orElseThrow(
                        () -> new ConflictException("This item is no longer on an agenda. Refresh your list of tasks;"
                                + " the case file shows what happened."));
    }

    private static void requireInSession(PanelQuestion question, Sitting sitting) {
        boolean inSession = sitting.isOpen() || sitting.isHeld() && question.isSentBack();
        if (!inSession) {
            throw new ConflictException("The sitting of " + Texts.date(sitting.getHeldOn())
                    + " is not open. Its chair opens" + " it on the page of the sitting, once there is a quorum.");
        }
    }

    private static String chairs(TermsOfReference terms) {
        return terms.getDeputies().isEmpty()
                ? terms.getChair()
                : terms.getChair() + ", " + String.join(", ", terms.getDeputies());
    }

    private PanelDecision.Right atASitting(PanelQuestion question, BigDecimal value) {
        AgendaItem item = chaired(question);
        Sitting sitting = sittings.findToDecideById(item.getSittingId()).orElseThrow();
        TermsOfReference terms = panels.termsById(sitting.getTermsId());
        requireWithinLimit(terms, question, value);
        Set<String> interested = interests.usersIn(question.getId());
        List<Attendance> takingPart = attendance.findBySittingIdOrderByNameAsc(sitting.getId()).stream()
                // Sent back, it is signed again by the sitting that decided it with its quorum
                .filter(who -> question.isSentBack() ? who.getState() == Attendance.State.PRESENT : who.isInTheRoom())
                .filter(who -> !interested.contains(who.getUserId()))
                .toList();
        Quorum quorum = Quorum.of(terms, takingPart);
        if (!question.isSentBack() && !quorum.isMet()) {
            throw new ConflictException("There is no quorum for this item: " + quorum.words()
                    + ". The decisions already made stand. Close the sitting to send the rest to another sitting in time"
                    + " or to an officer.");
        }
        String user = currentUser.username();
        if (!isTheApplication()
                && takingPart.stream().noneMatch(who -> who.getUserId().equals(user))) {
            throw new ConflictException("You are not recorded as present at this sitting. Record it on the page of the"
                    + " sitting, or leave the item to a deputy.");
        }
        return new PanelDecision.Right(
                PanelDecision.Basis.PANEL, item.getId(), sitting.getId(), terms.getId(), null, takingPart);
    }

    private void requireWithinLimit(TermsOfReference terms, PanelQuestion question, BigDecimal value) {
        boolean within = panels.delegation(terms).stream()
                .anyMatch(line -> line.getHolderKind() == Delegation.HolderKind.PANEL
                        && line.getDecisionKind() == question.getKind()
                        && line.covers(value));
        if (!within) {
            throw new InvalidInputException(
                    "value", "is beyond what the panel may decide under its terms of reference");
        }
    }

    private PanelDecision.Right delegated(PanelQuestion question, BigDecimal value) {
        Optional<TermsOfReference> terms = terms(question);
        String holder = holder(question, terms, value);
        return new PanelDecision.Right(
                PanelDecision.Basis.DELEGATED,
                null,
                null,
                terms.map(TermsOfReference::getId).orElse(null),
                holder,
                List.of());
    }

    private Optional<TermsOfReference> terms(PanelQuestion question) {
        return question.getPanelId() == null
                ? Optional.empty()
                : panels.termsOn(question.getPanelId(), LocalDate.now(clock));
    }

    private String holder(PanelQuestion question, Optional<TermsOfReference> terms, BigDecimal value) {
        List<Delegation> lines = lines(question, terms);
        Set<String> groups = currentUser.groups();
        if (lines.isEmpty()) {
            return WITHOUT_A_PANEL.stream()
                    .filter(group -> isTheApplication() || groups.contains(group))
                    .findFirst()
                    .orElseThrow(() -> notTheirs(String.join(", ", WITHOUT_A_PANEL)));
        }
        List<Delegation> mine = isTheApplication()
                ? lines
                : lines.stream()
                        .filter(line -> line.isHeldBy(currentUser.username(), groups))
                        .toList();
        if (mine.isEmpty()) {
            throw notTheirs(lines.stream().map(Delegation::getHolder).collect(Collectors.joining(", ")));
        }
        return mine.stream()
                .filter(line -> line.covers(value))
                .findFirst()
                .map(Delegation::getHolder)
                .orElseThrow(() -> new InvalidInputException(
                        "value", "is beyond what is delegated to you under the terms of reference"));
    }

    private static InvalidInputException notTheirs(String holders) {
        return new InvalidInputException("signature", "out of panel this is decided by: " + holders);
    }

    /** The lines of the delegation table for a question, without those of the panel itself. */
    private List<Delegation> lines(PanelQuestion question, Optional<TermsOfReference> terms) {
        return terms.map(panels::delegation).orElse(List.of()).stream()
                .filter(line -> line.getDecisionKind() == question.getKind()
                        && line.getHolderKind() != Delegation.HolderKind.PANEL)
                .toList();
    }

    /** The groups to whom a question is offered. */
    List<String> groups(PanelQuestion question) {
        if (question.getRoute() == PanelQuestion.Route.PANEL) {
            return List.of(Groups.PANEL, Groups.MANAGERS);
        }
        List<Delegation> lines = lines(question, terms(question));
        if (lines.isEmpty()) {
            return WITHOUT_A_PANEL;
        }
        List<String> groups = lines.stream()
                .filter(line -> line.getHolderKind() == Delegation.HolderKind.GROUP)
                .map(Delegation::getHolder)
                .toList();
        return groups.isEmpty() ? List.of(Groups.MANAGERS) : groups;
    }

    /** The one officer to whom a question is delegated by name; empty where a group may decide it. */
    Optional<String> namedOfficer(PanelQuestion question) {
        if (question.getRoute() == PanelQuestion.Route.PANEL) {
            return Optional.empty();
        }
        List<Delegation> lines = lines(question, terms(question));
        boolean group = lines.stream().anyMatch(line -> line.getHolderKind() == Delegation.HolderKind.GROUP);
        return group
                ? Optional.empty()
                : lines.stream()
                        .filter(line -> line.covers(question.getAskedValue()))
                        .map(Delegation::getHolder)
                        .findFirst();
    }

    private boolean isTheApplication() {
        return currentUser.username().equals(CurrentUser.SYSTEM);
    }
}
