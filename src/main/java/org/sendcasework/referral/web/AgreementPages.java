package org.sendcasework.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.ProviderAgreement;
import org.sendcasework.referral.ProviderAgreements;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was agreed with providers. Managers change it. */
@Controller
@RequestMapping("/eah/agreements")
class AgreementPages {

    private static final String HOME = "redirect:/eah/agreements";

    private final ProviderAgreements agreements;
    private final PartnerServices services;
    private final CurrentUser currentUser;
    private final Clock clock;

    AgreementPages(ProviderAgreements agreements, PartnerServices services, CurrentUser currentUser, Clock clock) {
        this.agreements = agreements;
        this.services = services;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** An agreement as the form sends it; all text, so that what is wrong is told by the name of its field. */
    record AgreementForm(
            String provider,
            String discipline,
            String kind,
            String scope,
            String standards,
            String reporting,
            String dataSharing,
            String disputes,
            String startsOn,
            String endsOn,
            String reviewOn) {

        ProviderAgreement.Terms terms() {
            return new ProviderAgreement.Terms(
                    choice("kind", kind, ProviderAgreement.Kind.class),
                    scope,
                    standards,
                    reporting,
                    dataSharing,
                    disputes,
                    Inputs.date("startsOn", startsOn),
                    endsOn == null || endsOn.isBlank() ? null : Inputs.date("endsOn", endsOn),
                    Inputs.date("reviewOn", reviewOn));
        }

        Discipline chosen() {
            return choice("discipline", discipline, Discipline.class);
        }

        private static <E extends Enum<E>> E choice(String field, String entered, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(known -> known.name().equals(entered))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(field, "must be chosen"));
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("agreements", agreements.all());
        model.addAttribute(
                "names",
                services.all().stream().collect(Collectors.toMap(PartnerService::getCode, PartnerService::getName)));
        model.addAttribute("services", services.all());
        model.addAttribute("disciplines", Discipline.values());
        model.addAttribute("kinds", ProviderAgreement.Kind.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayChange", currentUser.isIn(Groups.MANAGERS));
        return "eah/agreements";
    }

    @PostMapping
    String agree(AgreementForm form, RedirectAttributes answer) {
        boolean done = Answers.changed(
                answer,
                () -> agreements.agree(Inputs.text("provider", form.provider(), 40), form.chosen(), form.terms()));
        if (done) {
            answer.addFlashAttribute("done", "The agreement is recorded.");
        } else {
            answer.addFlashAttribute("entered", form);
        }
        return HOME;
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, AgreementForm form, @RequestParam Integer version, RedirectAttributes answer) {
        if (Answers.changed(answer, () -> agreements.change(id, form.terms(), version))) {
            answer.addFlashAttribute("done", "The agreement is changed.");
        }
        return HOME;
    }
}
