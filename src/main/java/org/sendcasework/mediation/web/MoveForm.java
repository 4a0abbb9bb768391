package org.sendcasework.mediation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.mediation.internal.MediationMoves;
import org.sendcasework.mediation.internal.MediationSession;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** Another day, place or other people for a mediation. Who comes is in the order in which the bodies are listed. */
record MoveForm(
        @Label("Date of the mediation") @RealDate(message = "Enter the date of the mediation") DateInput meetingOn,
        @Label("Place, or how people take part")
                @NotBlank(message = "Enter the place, or how people take part")
                @Size(max = 400, message = "must not be longer than {max} characters")
                String place,
        @Label(value = "Who comes", hint = "One person for each line, in the order shown", rulesOf = "attendees")
                @NotBlank(message = "Enter who comes")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String people,
        @Label("Authority to settle") @NotEmpty(message = "Whoever comes must have authority to settle the matter")
                List<String> authority,
        @Label(value = "Date on which the family was given this", rulesOf = "invitedOn")
                @RealDate(message = "Enter the date on which the family was informed")
                DateInput informedOn,
        @Label(value = "Shorter notice", rulesOf = "shorterNoticeAgreed") List<String> shorterNotice,
        @Label("Why it is moved, and who asked for it")
                @NotBlank(message = "Enter why it is moved, and who asked for it")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {

    static final String YES = "true";

    MoveForm {
        meetingOn = meetingOn == null ? DateInput.EMPTY : meetingOn;
        informedOn = informedOn == null ? DateInput.EMPTY : informedOn;
        authority = authority == null ? List.of() : authority;
        shorterNotice = shorterNotice == null ? List.of() : shorterNotice;
    }

    static MoveForm of(MediationSession session, Map<String, String> who, Integer version) {
        return new MoveForm(
                DateInput.of(session.getMeetingOn()),
                session.getPlace(),
                String.join("\n", who.values()),
                List.of(YES),
                null,
                List.of(),
                "",
                version);
    }

    /** @param bodies who sends somebody, in the order in which the lines are asked for */
    MediationMoves.Move move(Iterable<String> bodies) {
        Iterator<String> lines = people.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .iterator();
        Map<String, String> attendees = new LinkedHashMap<>();
        bodies.forEach(body -> attendees.put(body, lines.hasNext() ? lines.next() : null));
        return new MediationMoves.Move(
                meetingOn.date().orElseThrow(),
                place,
                informedOn.date().orElseThrow(),
                shorterNotice.contains(YES),
                authority.contains(YES),
                attendees,
                reason);
    }
}
