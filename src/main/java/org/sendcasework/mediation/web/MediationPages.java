package org.sendcasework.mediation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationContact;
import org.sendcasework.mediation.MediationEnding;
import org.sendcasework.mediation.MediationIssues;
import org.sendcasework.mediation.MediationReferrals;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PageProblems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of mediations, bounded by who asks, and each mediation with its dates, people and points. */
@Controller
@RequestMapping("/mediation")
class MediationPages {

    private static final int LONGEST_TEXT = 5000;

    private final Mediations mediations;
    private final MediationReferrals referrals;
    private final MediationEnding ending;
    private final MediationServices services;
    private final MediationPageModel pageModel;
    private final Clock clock;

    MediationPages(
            Mediations mediations,
            MediationReferrals referrals,
            MediationEnding ending,
            MediationServices services,
            MediationPageModel pageModel,
            Clock clock) {
        this.mediations = mediations;
        this.referrals = referrals;
        this.ending = ending;
        this.services = services;
        this.pageModel = pageModel;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "open") String show, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("show", show);
        model.addAttribute("mediations", pageModel.rows(mediations.list(open(show), Math.max(page, 0))));
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
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", Map.of());
        }
        model.addAttribute("advisers", services.advisersOfSignedIn());
        model.addAttribute("icbs", services.icbs());
        model.addAttribute("issues", MediationIssues.values());
        model.addAttribute("today", LocalDate.now(clock));
        return "mediation/new";
    }

    @PostMapping("/new")
    String record(
            @RequestParam Map<String, String> entered,
            @RequestParam(required = false) List<String> icbs,
            RedirectAttributes answer) {
        try {
            MediationCase opened = referrals.register(contact(entered, icbs == null ? List.of() : icbs));
            answer.addFlashAttribute("done", "The contact is recorded. Its tasks are in Tasklist.");
            return "redirect:/mediation/" + opened.getReference();
        } catch (InvalidInputException | ConflictException | OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", PageProblems.words(e));
            answer.addFlashAttribute("entered", entered);
            return "redirect:/mediation/new";
        }
    }

    private static MediationContact contact(Map<String, String> entered, List<String> icbs) {
        String wish = Inputs.text("wish", entered.get("wish"), 20);
        boolean wanted = "WANTED".equals(wish);
        return new MediationContact(
                Inputs.text("caseReference", entered.get("caseReference"), 20),
                Inputs.date("childDateOfBirth", entered.get("childDateOfBirth")),
                textOrNull(entered, "adviserCode"),
                Inputs.date("contactedOn", entered.get("contactedOn")),
                wanted,
                wanted ? Inputs.date("askedOn", entered.get("askedOn")) : null,
                wanted ? issues(entered.get("issues")) : null,
                wanted ? Inputs.text("whatItIsAbout", entered.get("whatItIsAbout"), LONGEST_TEXT) : null,
                wanted ? textOrNull(entered, "healthProvisionWanted") : null,
                wanted ? icbs : List.of());
    }

    private static MediationIssues issues(String entered) {
        for (MediationIssues issues : MediationIssues.values()) {
            if (issues.name().equals(entered)) {
                return issues;
            }
        }
        throw new InvalidInputException("issues", "say what the mediation is about");
    }

    private static String textOrNull(Map<String, String> entered, String field) {
        String text = entered.get(field);
        return text == null || text.isBlank() ? null : Inputs.text(field, text, LONGEST_TEXT);
    }

    @GetMapping("/{reference}")
    String mediation(@PathVariable String reference, Model model) {
        pageModel.fill(model, mediations.visible(reference));
        return "mediation/mediation";
    }

    @PostMapping("/{reference}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean certificate,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        try {
            ending.withdraw(reference, on, reason, certificate, version);
            answer.addFlashAttribute(
                    "done",
                    certificate ? "The certificate is owed within three working days." : "The mediation ended.");
        } catch (InvalidInputException | ConflictException | OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", PageProblems.words(e));
        }
        return "redirect:/mediation/" + reference;
    }
}
