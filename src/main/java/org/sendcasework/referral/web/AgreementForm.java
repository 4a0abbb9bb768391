package org.sendcasework.referral.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.ProviderAgreement;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** An agreement as its form sends it. Provider and discipline are of a new one only; they never change. */
record AgreementForm(
        @Label("Provider") String provider,
        @Label("Discipline") String discipline,
        @Label("Form of the agreement") @NotBlank(message = "Select the form of the agreement") String kind,
        @Label("Scope")
                @NotBlank(message = "Enter the scope")
                @Size(max = 4000, message = "must not be longer than {max} characters")
                String scope,
        @Label("Standards")
                @NotBlank(message = "Enter the standards")
                @Size(max = 4000, message = "must not be longer than {max} characters")
                String standards,
        @Label("Reporting")
                @NotBlank(message = "Enter what is reported")
                @Size(max = 4000, message = "must not be longer than {max} characters")
                String reporting,
        @Label("Data sharing")
                @NotBlank(message = "Enter how data are shared")
                @Size(max = 4000, message = "must not be longer than {max} characters")
                String dataSharing,
        @Label("How disputes are settled")
                @NotBlank(message = "Enter how disputes are settled")
                @Size(max = 4000, message = "must not be longer than {max} characters")
                String disputes,
        @Label("First day") @RealDate(message = "Enter the first day") DateInput startsOn,
        @Label(value = "Last day", hint = "Leave empty if no end is agreed") @RealDate(required = false)
                DateInput endsOn,
        @Label("Review date") @RealDate(message = "Enter the review date") DateInput reviewOn,
        Integer version) {

    static final AgreementForm EMPTY = new AgreementForm("", "", "", "", "", "", "", "", null, null, null, null);

    AgreementForm {
        startsOn = startsOn == null ? DateInput.EMPTY : startsOn;
        endsOn = endsOn == null ? DateInput.EMPTY : endsOn;
        reviewOn = reviewOn == null ? DateInput.EMPTY : reviewOn;
    }

    static AgreementForm of(ProviderAgreement agreement) {
        return new AgreementForm(
                agreement.getProviderCode(),
                agreement.getDiscipline().name(),
                agreement.getKind().name(),
                agreement.getScope(),
                agreement.getStandards(),
                agreement.getReporting(),
                agreement.getDataSharing(),
                agreement.getDisputes(),
                DateInput.of(agreement.getStartsOn()),
                DateInput.of(agreement.getEndsOn()),
                DateInput.of(agreement.getReviewOn()),
                agreement.getVersion());
    }

    ProviderAgreement.Terms terms() {
        return new ProviderAgreement.Terms(
                FormValues.choice("kind", kind, ProviderAgreement.Kind.class),
                scope,
                standards,
                reporting,
                dataSharing,
                disputes,
                startsOn.date().orElseThrow(),
                endsOn.date().orElse(null),
                reviewOn.date().orElseThrow());
    }

    String chosenProvider() {
        if (provider == null || provider.isBlank()) {
            throw new InvalidInputException("provider", "select a provider");
        }
        return provider;
    }

    Discipline chosenDiscipline() {
        return FormValues.choice("discipline", discipline, Discipline.class);
    }
}
