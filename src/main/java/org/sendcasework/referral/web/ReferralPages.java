package org.sendcasework.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.SortColumns;
import org.sendcasework.shared.web.StateTag;
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

/** Referrals. A setting sees its own, a service those allocated to it, triage all. */
@Controller
@RequestMapping("/eah/referrals")
class ReferralPages {

    private static final SortColumns COLUMNS = SortColumns.first(
                    Sort.by("receivedOn").descending(), "reference")
            .and("reference")
            .and("setting", "setting.name")
            .and("received", "receivedOn");

    private final EahDirectory directory;
    private final EahReferrals referrals;
    private final ReferralWithdrawals withdrawals;
    private final EahWork work;
    private final LookAhead lookAhead;
    private final PartnerServices services;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReferralPages(
            EahDirectory directory,
            EahReferrals referrals,
            ReferralWithdrawals withdrawals,
            EahWork work,
            LookAhead lookAhead,
            PartnerServices services,
            DeadlineLedger ledger,
            CurrentUser currentUser,
            Clock clock) {
        this.directory = directory;
        this.referrals = referrals;
        this.withdrawals = withdrawals;
        this.work = work;
        this.lookAhead = lookAhead;
        this.services = services;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A line of the list. */
    record Row(String reference, String setting, String subject, String received, StateTag state) {}

    /** A line of what happened on a referral, as it may be shown. */
    public record Line(LocalDate happenedOn, String kind, String text, String actor) {}

    /** A due date of a referral. */
    record DueDate(String name, String due, StateTag state) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String show,
            Pageable page,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        Page<Row> rows = directory
                .search(q, !"all".equals(show), COLUMNS.properties(page))
                .map(referral -> new Row(
                        referral.getReference(),
                        referral.getSetting().getName(),
                        referral.getSubject().words(),
                        Texts.date(referral.getReceivedOn()),
                        state(referral)));
        model.addAttribute("list", ListPage.of(rows, page, request));
        return "eah/referrals";
    }

    private static StateTag state(EahReferral referral) {
        String words = referral.getStatus().words();
        return referral.getStatus().isOpen() ? StateTag.open(words) : StateTag.off(words);
    }

    @GetMapping("/{reference}")
    String referral(@PathVariable String reference, Model model) {
        EahReferral referral = directory.visible(reference);
        model.addAttribute("referral", referral);
        model.addAttribute("state", state(referral));
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
                "dueDates", ledger.of(reference).stream().map(this::dueDate).toList());
        model.addAttribute("sessions", work.of(referral));
        model.addAttribute("seesAll", directory.seesAll());
        // That a family asked for an assessment is not for every service that helped
        model.addAttribute("later", directory.seesAll() ? lookAhead.after(referral) : List.of());
        model.addAttribute(
                "history",
                directory.seesAll()
                        ? referrals.history(referral).stream()
                                .map(note -> new Line(
                                        note.getHappenedOn(),
                                        note.getKind(),
                                        referral.shown(note.getText()),
                                        note.getActor()))
                                .toList()
                        : List.of());
        model.addAttribute("mayWithdraw", mayWithdraw() && referral.getStatus().isOpen());
        model.addAttribute("mayWithdrawConsent", mayWithdraw() && referral.getChild() != null);
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

    private DueDate dueDate(Deadline deadline) {
        StateTag state =
                switch (deadline.getStatus()) {
                    case OPEN ->
                        deadline.isMissedOn(LocalDate.now(clock)) ? StateTag.late("Late") : StateTag.open("Open");
                    case MET ->
                        deadline.isMetLate()
                                ? StateTag.late("Done late on " + Texts.date(deadline.getClosedOn()))
                                : StateTag.met("Done on " + Texts.date(deadline.getClosedOn()));
                    case LAPSED -> StateTag.off("No longer required");
                };
        return new DueDate(ledger.ruleOf(deadline).name(), Texts.dueDate(deadline.getDueDate()), state);
    }

    @GetMapping("/{reference}/withdraw")
    String withdrawal(@PathVariable String reference, Model model) {
        EahReferral referral = withdrawable(reference);
        return withdrawalPage(new WithdrawalForm(null, "", referral.getVersion()), reference, model);
    }

    @PostMapping("/{reference}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) WithdrawalForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        withdrawable(reference);
        String page = "/eah/referrals/" + reference;
        if (!FormSubmission.saved(
                errors,
                page,
                () -> withdrawals.withdraw(reference, form.on().date().orElseThrow(), form.reason(), form.version()))) {
            return withdrawalPage(form, reference, model);
        }
        answer.addFlashAttribute("done", "The referral is withdrawn.");
        return "redirect:" + page;
    }

    @GetMapping("/{reference}/consent")
    String consent(@PathVariable String reference, Model model) {
        EahReferral referral = withdrawable(reference);
        return consentPage(new WithdrawalForm(null, "", referral.getVersion()), reference, model);
    }

    @PostMapping("/{reference}/consent")
    String withdrawConsent(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) WithdrawalForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        withdrawable(reference);
        String page = "/eah/referrals/" + reference;
        if (!FormSubmission.saved(
                errors,
                page,
                () -> withdrawals.withdrawConsent(
                        reference, form.on().date().orElseThrow(), form.reason(), form.version()))) {
            return consentPage(form, reference, model);
        }
        answer.addFlashAttribute(
                "done", "The consent is withdrawn. Nobody sees the name and the date of birth any more.");
        return "redirect:" + page;
    }

    private static String consentPage(WithdrawalForm form, String reference, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("reference", reference);
        return "eah/referral-consent";
    }

    private EahReferral withdrawable(String reference) {
        EahReferral referral = directory.visible(reference);
        if (!mayWithdraw()) {
            throw new NotFoundException("There is no referral " + reference + ".");
        }
        return referral;
    }

    private static String withdrawalPage(WithdrawalForm form, String reference, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("reference", reference);
        return "eah/referral-withdraw";
    }
}
