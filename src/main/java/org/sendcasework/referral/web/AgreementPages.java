package org.sendcasework.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.referral.ProviderAgreement;
import org.sendcasework.referral.ProviderAgreements;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.sendcasework.shared.web.StateTag;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was agreed with providers. Managers change it. */
@Controller
@RequestMapping("/eah/agreements")
class AgreementPages {

    private static final List<Choice> KINDS = Choice.of(ProviderAgreement.Kind.values(), ProviderAgreement.Kind::words);

    private static final RowSorting<Row> SORTING = new RowSorting<Row>()
            .by("provider", Comparator.comparing(Row::provider))
            .by("discipline", Comparator.comparing(Row::discipline))
            .by("starts", Comparator.comparing(Row::startsOn))
            .by("review", Comparator.comparing(Row::reviewOn));

    private final ProviderAgreements agreements;
    private final PartnerServices services;
    private final Clock clock;

    AgreementPages(ProviderAgreements agreements, PartnerServices services, Clock clock) {
        this.agreements = agreements;
        this.services = services;
        this.clock = clock;
    }

    /** A line of the list. */
    record Row(
            UUID id,
            String provider,
            String discipline,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate reviewOn,
            StateTag state) {}

    @GetMapping
    String list(Pageable page, HttpServletRequest request, Model model) {
        Map<String, String> names =
                services.all().stream().collect(Collectors.toMap(PartnerService::getCode, PartnerService::getName));
        List<Row> rows = agreements.all().stream()
                .map(agreement ->
                        row(agreement, names.getOrDefault(agreement.getProviderCode(), agreement.getProviderCode())))
                .toList();
        model.addAttribute("list", ListPage.of(SORTING.page(rows, page), page, request));
        return "eah/agreements";
    }

    private Row row(ProviderAgreement agreement, String provider) {
        return new Row(
                agreement.getId(),
                provider,
                agreement.getDiscipline().words(),
                agreement.getStartsOn(),
                agreement.getEndsOn(),
                agreement.getReviewOn(),
                state(agreement));
    }

    private StateTag state(ProviderAgreement agreement) {
        LocalDate today = LocalDate.now(clock);
        if (!agreement.isInForceOn(today)) {
            return StateTag.off("Not in force");
        }
        return agreement.getReviewOn().isBefore(today) ? StateTag.late("Review overdue") : StateTag.met("In force");
    }

    @GetMapping("/{id}")
    String agreement(@PathVariable UUID id, Model model) {
        ProviderAgreement agreement = agreements.byId(id);
        model.addAttribute("agreement", agreement);
        model.addAttribute("provider", provider(agreement));
        model.addAttribute("state", state(agreement));
        return "eah/agreement";
    }

    private String provider(ProviderAgreement agreement) {
        return services.byCode(agreement.getProviderCode())
                .map(PartnerService::getName)
                .orElse(agreement.getProviderCode());
    }

    @GetMapping("/new")
    String create(Model model) {
        return form(AgreementForm.EMPTY, null, model);
    }

    @PostMapping
    String agree(
            @Valid @ModelAttribute(FormViews.MAIN) AgreementForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors, () -> agreements.agree(form.chosenProvider(), form.chosenDiscipline(), form.terms()))) {
            return form(form, null, model);
        }
        answer.addFlashAttribute("done", "The agreement is recorded.");
        return "redirect:/eah/agreements";
    }

    @GetMapping("/{id}/change")
    String edit(@PathVariable UUID id, Model model) {
        ProviderAgreement agreement = agreements.byId(id);
        return form(AgreementForm.of(agreement), agreement, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) AgreementForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, () -> agreements.change(id, form.terms(), form.version()))) {
            return form(form, agreements.byId(id), model);
        }
        answer.addFlashAttribute("done", "The agreement is changed.");
        return "redirect:/eah/agreements/" + id;
    }

    private String form(AgreementForm form, ProviderAgreement agreement, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("agreement", agreement);
        model.addAttribute("provider", agreement == null ? "" : provider(agreement));
        model.addAttribute(
                "providers",
                services.all().stream()
                        .map(service -> new Choice(service.getCode(), service.getName()))
                        .toList());
        model.addAttribute("disciplines", FormValues.DISCIPLINES);
        model.addAttribute("kinds", KINDS);
        return "eah/agreement-form";
    }
}
