package org.sendcasework.escalation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.escalation.standards.StandardJudgement;
import org.sendcasework.escalation.standards.StandardRecoveries;
import org.sendcasework.escalation.standards.StandardRecovery;
import org.sendcasework.escalation.standards.StandardResult;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.PageStep;
import org.sendcasework.shared.web.RowSorting;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How providers meet their standards, and the recovery plans if they do not. */
@Controller
@RequestMapping("/eah/standards")
class StandardPages {

    private static final List<String> SEES_ALL =
            List.of(Groups.MANAGERS, Groups.SRO, Groups.ICB_PLACE, Groups.EAH_TRIAGE, Groups.ANALYSTS);

    /** The latest first, as the service lists them: each is shown whole, so no column sorts them. */
    private static final RowSorting<StandardRecovery> RECOVERIES = new RowSorting<>();

    private static final RowSorting<StandardResult> RESULTS = new RowSorting<StandardResult>()
            .by("cycle", Comparator.comparing(StandardResult::getCycleTo))
            .by("provider", Comparator.comparing(StandardResult::getProviderCode))
            .by("share", Comparator.comparing(StandardResult::percent));

    private final StandardJudgement judgement;
    private final StandardRecoveries recoveries;
    private final PartnerServices services;
    private final RuleBook rules;
    private final RuntimeService runtime;
    private final CurrentUser currentUser;

    StandardPages(
            StandardJudgement judgement,
            StandardRecoveries recoveries,
            PartnerServices services,
            RuleBook rules,
            RuntimeService runtime,
            CurrentUser currentUser) {
        this.judgement = judgement;
        this.recoveries = recoveries;
        this.services = services;
        this.rules = rules;
        this.runtime = runtime;
        this.currentUser = currentUser;
    }

    /** A recovery and when its next step is due. */
    public record Shown(StandardRecovery recovery, String nextDue) {}

    @GetMapping
    String page(Pageable page, HttpServletRequest request, Model model) {
        Page<Shown> shown = RECOVERIES
                .page(own(recoveries.all(), StandardRecovery::getProviderCode), page)
                .map(recovery -> {
                    var due = recoveries.nextDue(recovery);
                    return new Shown(recovery, due == null ? "" : Texts.dueDate(due));
                });
        model.addAttribute("list", ListPage.of(shown, page, request));
        names(model);
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("mayJudge", currentUser.isIn(Groups.MANAGERS));
        return "eah/standards";
    }

    @GetMapping("/results")
    String results(Pageable page, HttpServletRequest request, Model model) {
        model.addAttribute(
                "list",
                ListPage.of(
                        RESULTS.page(own(judgement.latest(), StandardResult::getProviderCode), page), page, request));
        names(model);
        return "eah/standard-results";
    }

    /** Those who answer for the whole service read all; a provider reads what is about its own services. */
    private <T> List<T> own(List<T> all, Function<T, String> provider) {
        if (SEES_ALL.stream().anyMatch(currentUser::isIn)) {
            return all;
        }
        Set<String> codes = services.all().stream()
                .filter(service -> currentUser.isIn(service.getGroupId()))
                .map(PartnerService::getCode)
                .collect(Collectors.toSet());
        return all.stream().filter(one -> codes.contains(provider.apply(one))).toList();
    }

    private void names(Model model) {
        model.addAttribute(
                "names",
                services.all().stream().collect(Collectors.toMap(PartnerService::getCode, PartnerService::getName)));
        Map<RuleCode, String> standards = rules.all().stream()
                .collect(Collectors.toMap(StatutoryRule::code, StatutoryRule::name, (one, other) -> other));
        model.addAttribute("standards", standards);
    }

    private boolean mayChange() {
        return currentUser.isIn(Groups.MANAGERS) || currentUser.isIn(Groups.SRO) || currentUser.isIn(Groups.ICB_PLACE);
    }

    @PostMapping("/actions/{id}/done")
    String done(@PathVariable UUID id, RedirectAttributes answer) {
        PageStep.taken(answer, "The action is recorded as done.", () -> recoveries.done(id));
        return "redirect:/eah/standards";
    }

    /** Does not wait for the morning: the judgement runs as a job, so that it is retried and visible. */
    @PostMapping("/judge")
    String judge(RedirectAttributes answer) {
        runtime.createMessageCorrelation("service-standards-judgement").correlateStartMessage();
        answer.addFlashAttribute(
                "done", "The cycles that have ended are being judged. Load the page again in a moment.");
        return "redirect:/eah/standards";
    }
}
