package org.sendcasework.mediation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationEnding;
import org.sendcasework.mediation.MediationIssues;
import org.sendcasework.mediation.MediationReferrals;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of mediations, bounded by who asks, and each mediation with its dates, people and points. */
@Controller
@RequestMapping("/mediation")
class MediationPages {

    private static final List<Choice> ISSUES = Choice.of(MediationIssues.values(), MediationIssues::words);

    private static final SortColumns COLUMNS = SortColumns.first(
                    Sort.by("contactedOn").descending(), "reference")
            .and("reference")
            .and("contacted", "contactedOn");

    private final Mediations mediations;
    private final MediationReferrals referrals;
    private final MediationEnding ending;
    private final MediationServices services;
    private final MediationPageModel pageModel;

    MediationPages(
            Mediations mediations,
            MediationReferrals referrals,
            MediationEnding ending,
            MediationServices services,
            MediationPageModel pageModel) {
        this.mediations = mediations;
        this.referrals = referrals;
        this.ending = ending;
        this.services = services;
        this.pageModel = pageModel;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "open") String show, Pageable page, HttpServletRequest request, Model model) {
        model.addAttribute("show", show);
        Page<MediationCase> found = mediations.list(open(show), COLUMNS.properties(page));
        model.addAttribute("list", ListPage.of(pageModel.rows(found), page, request));
        model.addAttribute("mayRecord", !services.advisersOfSignedIn().isEmpty());
        return "mediation/list";
    }

    /** True for open ones, false for ended ones, null for both. */
    static Boolean open(String show) {
        return switch (show) {
            case "open" -> true;
            case "closed" -> false;
            default -> null;
        };
    }

    @GetMapping("/new")
    String form(Model model) {
        return contactPage(ContactForm.EMPTY, model);
    }

    @PostMapping("/new")
    String record(
            @Valid @ModelAttribute(FormViews.MAIN) ContactForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        String[] opened = new String[1];
        if (!FormSubmission.saved(
                errors,
                "/mediation",
                () -> opened[0] = referrals.register(form.contact()).getReference())) {
            return contactPage(form, model);
        }
        answer.addFlashAttribute("done", "The contact is recorded. Its tasks are in Tasklist.");
        return "redirect:/mediation/" + opened[0];
    }

    private String contactPage(ContactForm form, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("advisers", choices(services.advisersOfSignedIn()));
        model.addAttribute("icbs", choices(services.icbs()));
        model.addAttribute("issues", ISSUES);
        model.addAttribute("wishes", ContactForm.WISHES);
        return "mediation/new";
    }

    private static List<Choice> choices(List<PartnerService> organisations) {
        return organisations.stream()
                .map(organisation -> new Choice(organisation.getCode(), organisation.getName()))
                .toList();
    }

    @GetMapping("/{reference}")
    String mediation(@PathVariable String reference, Model model) {
        pageModel.fill(model, mediations.visible(reference));
        return "mediation/mediation";
    }

    @GetMapping("/{reference}/withdraw")
    String withdrawal(@PathVariable String reference, Model model) {
        MediationCase mediation = mediations.visible(reference);
        return withdrawalPage(new MediationEndForm(null, "", List.of(), mediation.getVersion()), mediation, model);
    }

    @PostMapping("/{reference}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) MediationEndForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        MediationCase mediation = mediations.visible(reference);
        String page = "/mediation/" + reference;
        if (!FormSubmission.saved(
                errors,
                page,
                () -> ending.withdraw(
                        reference,
                        form.on().date().orElseThrow(),
                        form.reason(),
                        form.wantsCertificate(),
                        form.version()))) {
            return withdrawalPage(form, mediation, model);
        }
        answer.addFlashAttribute(
                "done",
                form.wantsCertificate()
                        ? "The certificate must be issued within 3 working days."
                        : "The mediation is ended.");
        return "redirect:" + page;
    }

    private static String withdrawalPage(MediationEndForm form, MediationCase mediation, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("reference", mediation.getReference());
        model.addAttribute(
                "certificates",
                mediation.getCertificateRule() == null
                        ? List.of(new Choice(
                                MediationEndForm.YES, "The family wants the certificate, so that they can appeal"))
                        : List.of());
        return "mediation/withdraw";
    }
}
