package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.sendcasework.casefile.AlternativePerson;
import org.sendcasework.casefile.LackOfCapacity;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** That a young person lacks capacity and who acts in their place, as the form sends it. */
record CapacityForm(
        @Label(
                        value = "What the young person lacks capacity to decide, who found that and how",
                        hint =
                                "Capacity is judged for a decision and a time. It is presumed until the opposite is shown")
                @NotBlank(message = "Enter what was found, by whom and how")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String capacity,
        @Label("Day on which that was found") @RealDate(message = "Enter the day on which that was found")
                DateInput assessedOn,
        @Label("Who acts") @NotBlank(message = "Select who acts") String kind,
        @Label(
                        value = "What their authority rests on",
                        hint =
                                "The court’s order or the registered power, with number and day. For a parent: how you know that there is no deputy or attorney")
                @NotBlank(message = "Enter what their authority rests on")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String authority,
        @Label("They act from") @RealDate(message = "Enter the day from which they act") DateInput from,
        @Label("Full name of the person who acts")
                @NotBlank(message = "Enter the name of the person who acts")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String name,
        @Label("E-mail address")
                @Size(max = 200, message = "must not be longer than {max} characters")
                @Pattern(
                        regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
                        message = "Enter one e-mail address, such as name@example.org")
                String email,
        @Label("Phone number") @Size(max = 50, message = "must not be longer than {max} characters") String phone,
        @Label("Postal address") @Size(max = 500, message = "must not be longer than {max} characters") String address,
        @Label("Preferred way of contact") String preferredContact) {

    static final List<Choice> KINDS = Arrays.stream(AlternativePerson.Kind.values())
            .map(kind -> new Choice(kind.name(), kind.words()))
            .toList();

    static final CapacityForm EMPTY =
            new CapacityForm("", DateInput.EMPTY, "", "", DateInput.EMPTY, "", "", "", "", "POST");

    CapacityForm {
        assessedOn = assessedOn == null ? DateInput.EMPTY : assessedOn;
        from = from == null ? DateInput.EMPTY : from;
    }

    LackOfCapacity found() {
        return new LackOfCapacity(
                Arrays.stream(AlternativePerson.Kind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                new NewCase.FamilyContact(
                        name,
                        PartyContactForm.orNull(email),
                        PartyContactForm.orNull(phone),
                        PartyContactForm.orNull(address),
                        PartyContactForm.way(preferredContact)),
                capacity,
                assessedOn.date().orElseThrow(),
                authority,
                from.date().orElseThrow());
    }
}
