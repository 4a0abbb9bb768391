package org.sendcasework.mediation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sendcasework.mediation.MediationContact;
import org.sendcasework.mediation.MediationIssues;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** A contact of a family with a mediation adviser, as it is recorded. What only mediation needs is left empty else. */
record ContactForm(
        @Label(value = "Reference on the decision letter", hint = "For example EHC-2026-000123")
                @NotBlank(message = "Enter the reference on the decision letter")
                @Size(max = 20, message = "must not be longer than {max} characters")
                String caseReference,
        @Label("Date of birth of the child or young person")
                @RealDate(message = "Enter the date of birth of the child or young person")
                DateInput childDateOfBirth,
        @Label("Organisation that the family contacted") String adviserCode,
        @Label("Date of the contact") @RealDate(message = "Enter the date of the contact") DateInput contactedOn,
        @Label("What the family wants") @NotBlank(message = "Select what the family wants") String wish,
        @Label(
                        value = "Date on which the authority was informed",
                        hint = "Mediation must be arranged within 30 days of this date")
                @RealDate(required = false)
                DateInput askedOn,
        @Label("What it is about") String issues,
        @Label("What the family disagrees with") @Size(max = 5000, message = "must not be longer than {max} characters")
                String whatItIsAbout,
        @Label(value = "Integrated care boards to inform", hint = "Only for a health issue") List<String> icbs,
        @Label(value = "Health provision that the family wants", hint = "Only for a health issue")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String healthProvisionWanted) {

    static final ContactForm EMPTY = new ContactForm("", null, "", null, "", null, "", "", null, "");

    static final List<Choice> WISHES =
            List.of(new Choice("WANTED", "Mediation"), new Choice("CERTIFICATE", "No mediation, only the certificate"));

    ContactForm {
        childDateOfBirth = childDateOfBirth == null ? DateInput.EMPTY : childDateOfBirth;
        contactedOn = contactedOn == null ? DateInput.EMPTY : contactedOn;
        askedOn = askedOn == null ? DateInput.EMPTY : askedOn;
        icbs = icbs == null ? List.of() : icbs;
    }

    MediationContact contact() {
        boolean wanted = "WANTED".equals(wish);
        return new MediationContact(
                caseReference.strip(),
                childDateOfBirth.date().orElseThrow(),
                textOrNull(adviserCode),
                contactedOn.date().orElseThrow(),
                wanted,
                wanted ? informedOn() : null,
                wanted ? chosenIssues() : null,
                wanted ? textOrNull(whatItIsAbout) : null,
                wanted ? textOrNull(healthProvisionWanted) : null,
                wanted ? icbs : List.of());
    }

    private LocalDate informedOn() {
        return askedOn.date()
                .orElseThrow(() -> new InvalidInputException(
                        "askedOn", "enter the date on which the authority was informed that mediation is wanted"));
    }

    private MediationIssues chosenIssues() {
        return Arrays.stream(MediationIssues.values())
                .filter(known -> known.name().equals(issues))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("issues", "select what the mediation is about"));
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
