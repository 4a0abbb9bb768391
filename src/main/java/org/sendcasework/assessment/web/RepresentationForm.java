package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.sendcasework.assessment.internal.NewRepresentation;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** Something that the family says about a draft, as the form sends it. */
record RepresentationForm(
        @Label("Reply") @NotBlank(message = "Select what the family says") String reply,
        @Label("Date it came") @RealDate(message = "Enter the date it came") DateInput receivedOn,
        @Label("How it came") @NotBlank(message = "Select how it came") String way,
        @Label("What they say") @Size(max = 10_000, message = "must not be longer than {max} characters") String said,
        @Label(value = "Setting they ask for", rulesOf = "requestedSettingUrn") String settingUrn,
        @Label("Another setting they ask for") String secondSettingUrn,
        @Label(
                        value = "Setting they ask for that is not in the list",
                        hint = "Its name and town. You can add it to the register afterwards.")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String otherSetting,
        @Label("What else they say") List<String> more,
        @Label(
                        value = "What shows in writing that they have nothing more to say",
                        hint = "Such as: e-mail of the parent of 3 December")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String nothingMoreShownBy) {

    static final List<Choice> REPLIES =
            List.of(new Choice("AGREED", "They agree with the draft"), new Choice("CHANGES", "They ask for changes"));

    static final List<Choice> WAYS = List.of(
            new Choice("EMAIL", "By e-mail"),
            new Choice("LETTER", "By letter"),
            new Choice("PORTAL", "On the portal"),
            new Choice("PHONE", "On the phone"),
            new Choice("IN_PERSON", "In person"));

    static final List<Choice> MORE = List.of(
            new Choice("MEETING", "They ask for a meeting"),
            new Choice("PERSONAL_BUDGET", "They ask for a personal budget"),
            new Choice("NOTHING_MORE", "They say in writing that they have nothing more to say about the draft"));

    static final RepresentationForm EMPTY = new RepresentationForm("", null, "", "", "", "", "", null, "");

    RepresentationForm {
        receivedOn = receivedOn == null ? DateInput.EMPTY : receivedOn;
        more = more == null ? List.of() : more;
    }

    NewRepresentation representation() {
        requireKnown("reply", REPLIES, reply);
        requireKnown("way", WAYS, way);
        if (NewRepresentation.CHANGES.equals(reply) && blankToNull(said) == null) {
            throw new InvalidInputException("said", "must say which changes they ask for");
        }
        boolean nothingMore = more.contains("NOTHING_MORE");
        if (nothingMore && blankToNull(nothingMoreShownBy) == null) {
            throw new InvalidInputException("nothingMoreShownBy", "must be given");
        }
        return new NewRepresentation(
                reply,
                receivedOn.date().orElseThrow(),
                way,
                blankToNull(said),
                more.contains("MEETING"),
                Stream.of(settingUrn, secondSettingUrn)
                        .filter(urn -> blankToNull(urn) != null)
                        .distinct()
                        .toList(),
                blankToNull(otherSetting),
                more.contains("PERSONAL_BUDGET"),
                nothingMore ? nothingMoreShownBy.strip() : null);
    }

    private static void requireKnown(String field, List<Choice> choices, String value) {
        if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
            throw new InvalidInputException(field, "must be one of the list");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
