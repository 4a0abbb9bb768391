package org.sendcasework.referral.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.EahSession;
import org.sendcasework.referral.EahWork;
import org.sendcasework.referral.ReferralWithdrawals;
import org.sendcasework.referral.internal.EahDirectory;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.EahTexts;
import org.sendcasework.referral.internal.LookAhead;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Referrals, each user those of their own: a setting its own, a service those allocated to it, triage all. */
@Controller
@RequestMapping("/eah/referrals")
class ReferralPages {

    private final EahDirectory directory;
    private final EahReferrals referrals;
    private final ReferralWithdrawals withdrawals;
    private final EahWork work;
    private final LookAhead lookAhead;
    private final PartnerServices services;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;

    ReferralPages(
            EahDirectory directory,
            EahReferrals referrals,
            ReferralWithdrawals withdrawals,
            EahWork work,
            LookAhead lookAhead,
            PartnerServices services,
            DeadlineLedger ledger,
            CurrentUser currentUser) {
        this.directory = directory;
        this.referrals = referrals;
        this.withdrawals = withdrawals;
        this.work = work;
        this.lookAhead = lookAhead;
        this.services = services;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** A line of the list. */
    public record Row(String reference, String setting, String subject, String received, String status) {}

    /** A limit of a referral. */
    public record Limit(String name, String due, String state, String tag) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        model.addAttribute(
                "referrals",
                directory
                        .search(q, !"all".equals(show), Math.max(page, 0))
                        .map(referral -> new Row(
                                referral.getReference(),
                                referral.getSetting().getName(),
                                referral.getSubject().words(),
                                Texts.date(referral.getReceivedOn()),
                                referral.getStatus().words())));
        return "eah/referrals";
    }

    @GetMapping("/{reference}")
    String referral(@PathVariable String reference, Model model) {
        EahReferral referral = directory.visible(reference);
        model.addAttribute("referral", referral);
        model.addAttribute("subject", EahTexts.subject(referral));
        model.addAttribute("proposal", EahTexts.proposal(referral));
        model.addAttribute("provider", provider(referral.getProviderCode()));
        model.addAttribute(
                "providers",
                work.of(referral).stream()
                        .map(EahSession::getProviderCode)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), this::provider)));
        model.addAttribute(
                "limits", ledger.of(reference).stream().map(this::limit).toList());
        model.addAttribute("sessions", work.of(referral));
        model.addAttribute("seesAll", directory.seesAll());
        // That a family asked for an assessment is not for every service that helped
        model.addAttribute("later", directory.seesAll() ? lookAhead.after(referral) : List.of());
        model.addAttribute("history", directory.seesAll() ? referrals.history(referral) : List.of());
        model.addAttribute("mayWithdraw", mayWithdraw() && referral.getStatus().isOpen());
        return "eah/referral";
    }

    private String provider(String code) {
        return code == null
                ? ""
                : services.byCode(code).map(PartnerService::getName).orElse(code);
    }

    private boolean mayWithdraw() {
        return directory.seesAll() || currentUser.isIn(Groups.SETTINGS);
    }

    private Limit limit(Deadline deadline) {
        String state =
                switch (deadline.getStatus()) {
                    case OPEN -> "Open";
                    case MET ->
                        (deadline.isMetLate() ? "Done late on " : "Done on ") + Texts.date(deadline.getClosedOn());
                    case LAPSED -> "No longer applies";
                };
        String tag = deadline.isMetLate() ? "late" : deadline.getStatus().name().toLowerCase(Locale.ROOT);
        return new Limit(ledger.ruleOf(deadline).name(), Texts.dueDate(deadline.getDueDate()), state, tag);
    }

    @PostMapping("/{reference}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @RequestParam String on,
            @RequestParam String reason,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        directory.visible(reference);
        if (!mayWithdraw()) {
            throw new NotFoundException("There is no referral " + reference + ".");
        }
        boolean done = Answers.changed(answer, () -> {
            LocalDate day = Inputs.date("on", on);
            withdrawals.withdraw(reference, day, reason, version);
        });
        if (done) {
            answer.addFlashAttribute("done", "The referral is withdrawn.");
        }
        return "redirect:/eah/referrals/" + reference;
    }
}
