package org.sendcasework.mediation.internal;

import java.util.List;
import java.util.stream.Stream;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationIssues;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Keeps a date of a mediation with its people, and the time within which the family is informed of it. */
@Component
public class Invitations {

    private final Mediations mediations;
    private final MediationSessionRepository sessions;
    private final MediationAttendeeRepository attendees;
    private final MediationServices services;
    private final DeadlineLedger ledger;
    private final Dates dates;

    Invitations(
            Mediations mediations,
            MediationSessionRepository sessions,
            MediationAttendeeRepository attendees,
            MediationServices services,
            DeadlineLedger ledger,
            Dates dates) {
        this.mediations = mediations;
        this.sessions = sessions;
        this.attendees = attendees;
        this.services = services;
        this.ledger = ledger;
        this.dates = dates;
    }

    /**
     * Keeps a date, who comes for each body, and when the family was informed (five working days before,
     * unless they agree to less).
     *
     * @throws InvalidInputException if nobody comes for a body, the family was informed too late without agreeing to it,
     *     or a date cannot be right
     */
    public MediationSession invite(MediationCase mediation, Arrangement arrangement) {
        services.require("providerCode", arrangement.providerCode(), MediationServices.MEDIATION);
        dates.requireNotBefore(
                "meetingOn", arrangement.meetingOn(), mediation.getAskedOn(), "the day mediation was asked for");
        dates.requireBetween(
                "invitedOn", arrangement.invitedOn(), mediation.getAskedOn(), "the day mediation was asked for");
        dates.requireNotBefore("meetingOn", arrangement.meetingOn(), arrangement.invitedOn(), "the invitation");
        requireSomeoneForEachBody(mediation, arrangement);
        MediationSession session = sessions.save(new MediationSession(
                mediation.getId(), mediations.sessions(mediation).size() + 1, dates.today(), arrangement));
        bodies(mediation)
                .forEach(body -> attendees.save(new MediationAttendee(
                        session.getId(), body, arrangement.attendees().get(body))));
        openInvitation(mediation, session, arrangement);
        return session;
    }

    /**
     * The bodies that must send someone: the authority unless it is about health alone, and each board that is
     * notified.
     */
    public List<String> bodies(MediationCase mediation) {
        List<String> boards = mediations.icbs(mediation).stream()
                .map(MediationIcb::getServiceCode)
                .toList();
        if (mediation.getIssues() == MediationIssues.HEALTH_ONLY) {
            return boards;
        }
        return Stream.concat(Stream.of(Arrangement.AUTHORITY), boards.stream()).toList();
    }

    private void requireSomeoneForEachBody(MediationCase mediation, Arrangement arrangement) {
        for (String body : bodies(mediation)) {
            Arrangement.Attendee attendee = arrangement.attendees().get(body);
            if (attendee == null || attendee.name() == null || !attendee.withAuthority()) {
                throw new InvalidInputException(
                        "attendees", "name who comes for " + services.name(body) + " with authority to settle");
            }
        }
    }

    private void openInvitation(MediationCase mediation, MediationSession session, Arrangement arrangement) {
        String subject = session.getId().toString();
        Deadline invitation =
                ledger.open(mediation.getReference(), MediationRules.INVITE, arrangement.meetingOn(), subject);
        boolean shortNotice = arrangement.invitedOn().isAfter(invitation.getDueDate());
        if (shortNotice && !arrangement.shorterNoticeAgreed()) {
            throw new InvalidInputException(
                    "shorterNoticeAgreed",
                    "the family must be informed at least five working days before, by " + invitation.getDueDate()
                            + ", unless they agree to less");
        }
        if (shortNotice) {
            ledger.lapse(
                    mediation.getReference(),
                    MediationRules.INVITE,
                    subject,
                    arrangement.invitedOn(),
                    "The family agreed to a shorter notice");
        } else {
            ledger.meet(mediation.getReference(), MediationRules.INVITE, subject, arrangement.invitedOn());
        }
    }
}
