package org.sendcasework.mediation.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.sendcasework.casefile.MediationMoved;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a mediation that is arranged to another day, place or people. The arrangement before it stays in the record;
 * everybody who was invited is informed; the thirty days stay as they are.
 */
@Service
@Transactional
public class MediationMoves {

    private static final int LONGEST_PLACE = 400;

    private final Mediations mediations;
    private final Invitations invitations;
    private final MediationTimeline timeline;
    private final Dates dates;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    MediationMoves(
            Mediations mediations,
            Invitations invitations,
            MediationTimeline timeline,
            Dates dates,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.mediations = mediations;
        this.invitations = invitations;
        this.timeline = timeline;
        this.dates = dates;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * What changes.
     *
     * @param informedOn the day the family was given the new date and place
     * @param attendees the name of who comes for each body, by AUTHORITY or the code of a board
     */
    public record Move(
            LocalDate meetingOn,
            String place,
            LocalDate informedOn,
            boolean shorterNoticeAgreed,
            boolean withAuthority,
            Map<String, String> attendees,
            String reason) {}

    /** Whether a date is arranged that can be moved. */
    @Transactional(readOnly = true)
    public boolean isMovable(MediationCase mediation) {
        return mediation.isOpen() && mediation.getStatus() == MediationCase.Status.ARRANGED;
    }

    /** The names of who comes now, by AUTHORITY or the code of a board, in the order in which they are asked for. */
    @Transactional(readOnly = true)
    public Map<String, String> whoComes(MediationCase mediation) {
        MediationSession session = mediations.currentSession(mediation);
        Map<String, String> names = new LinkedHashMap<>();
        invitations.bodies(mediation).forEach(body -> names.put(body, ""));
        mediations.attendees(mediation).stream()
                .filter(attendee -> attendee.getSessionId().equals(session.getId()))
                .forEach(attendee -> names.put(attendee.getBody(), attendee.getName()));
        return names;
    }

    /**
     * Moves it.
     *
     * @param version the version of the mediation that the person saw; another one is a conflict
     * @throws ConflictException if no date is arranged
     * @throws InvalidInputException if nothing changes, no reason is given, or the new arrangement would be refused too
     */
    public void move(String reference, Move move, Integer version) {
        MediationCase mediation = mediations.visible(reference);
        ConflictException.unlessSame(version, mediation.getVersion());
        mediation = mediations.toChange(reference);
        if (!isMovable(mediation)) {
            throw new ConflictException("No date is arranged that could be moved. Open the page of the mediation.");
        }
        if (move.reason() == null || move.reason().isBlank()) {
            throw new InvalidInputException("reason", "say why it is moved, and who asked for it");
        }
        requirePlace(move.place());
        MediationSession before = mediations.currentSession(mediation);
        requireAChange(mediation, before, move);
        dates.requireBetween("informedOn", move.informedOn(), before.getArrangedOn(), "the day the date was arranged");
        before.move(dates.today(), currentUser.username(), move.reason().strip());
        MediationSession now = invitations.invite(mediation, arrangement(mediation, move));
        timeline.note(
                mediation,
                dates.today(),
                "The mediation on " + Texts.date(before.getMeetingOn()) + " was moved. It is on "
                        + Texts.date(now.getMeetingOn()) + " now. The family was informed on "
                        + Texts.date(now.getInvitedOn()) + ".");
        events.publishEvent(new MediationMoved(
                mediation.getCaseReference(), reference, now.getId(), now.getMeetingOn(), invited(mediation)));
    }

    private static void requirePlace(String place) {
        if (place == null || place.isBlank() || place.length() > LONGEST_PLACE) {
            throw new InvalidInputException("place", "must be given, in up to " + LONGEST_PLACE + " characters");
        }
    }

    private void requireAChange(MediationCase mediation, MediationSession before, Move move) {
        if (before.getMeetingOn().equals(move.meetingOn())
                && Objects.equals(before.getPlace(), move.place().strip())
                && whoComes(mediation).equals(move.attendees())) {
            throw new InvalidInputException("meetingOn", "nothing changes: give another day, place or other people");
        }
    }

    private static Arrangement arrangement(MediationCase mediation, Move move) {
        Map<String, Arrangement.Attendee> attendees = new LinkedHashMap<>();
        move.attendees()
                .forEach((body, name) -> attendees.put(
                        body,
                        new Arrangement.Attendee(
                                name == null || name.isBlank() ? null : name.strip(), move.withAuthority())));
        return new Arrangement(
                mediation.getProviderCode(),
                move.meetingOn(),
                move.place().strip(),
                move.informedOn(),
                move.shorterNoticeAgreed(),
                attendees);
    }

    private Set<String> invited(MediationCase mediation) {
        Set<String> services = new TreeSet<>(List.of(mediation.getAdviserCode(), mediation.getProviderCode()));
        mediations.icbs(mediation).stream().map(MediationIcb::getServiceCode).forEach(services::add);
        return services;
    }
}
