package org.sendcasework.escalation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.sendcasework.escalation.stuck.CaseStanding;
import org.sendcasework.escalation.stuck.RepairKind;
import org.sendcasework.escalation.stuck.RepairOrder;
import org.sendcasework.escalation.stuck.StuckCases;
import org.sendcasework.escalation.stuck.StuckChecks;
import org.sendcasework.escalation.stuck.StuckFilter;
import org.sendcasework.escalation.stuck.StuckReason;
import org.sendcasework.escalation.stuck.StuckRepairs;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.SortColumns;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
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

/** The list of stuck cases and their repair, without any script; Cockpit shows the same. */
@Controller
@RequestMapping("/stuck")
class StuckPages {

    static final String PREVIEW = "stuck/preview";

    private static final SortColumns COLUMNS = SortColumns.first(Sort.by("since"), "reference")
            .and("case", "reference")
            .and("locality")
            .and("since")
            .and("received", "receivedOn");

    private final StuckCases cases;
    private final StuckRepairs repairs;
    private final StuckChecks checks;

    StuckPages(StuckCases cases, StuckRepairs repairs, StuckChecks checks) {
        this.cases = cases;
        this.repairs = repairs;
        this.checks = checks;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String service,
            @RequestParam(required = false) String locality,
            @RequestParam(required = false) StuckReason reason,
            Pageable page,
            HttpServletRequest request,
            Model model) {
        StuckFilter filter = new StuckFilter(team, service, locality, reason);
        model.addAttribute("filter", filter);
        model.addAttribute("list", ListPage.of(cases.find(filter, COLUMNS.properties(page)), page, request));
        model.addAttribute("teams", choices(Groups.TEAMS));
        model.addAttribute("services", choices(Groups.SERVICES));
        model.addAttribute("localities", cases.localities());
        model.addAttribute("reasons", StuckReason.values());
        return "stuck/list";
    }

    private static List<Choice> choices(List<String> groups) {
        return groups.stream()
                .map(group -> new Choice(group, Groups.words(group)))
                .toList();
    }

    @GetMapping("/cases.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String service,
            @RequestParam(required = false) String locality,
            @RequestParam(required = false) StuckReason reason) {
        return CsvDownload.download("stuck-cases.csv", cases.csv(new StuckFilter(team, service, locality, reason)));
    }

    @PostMapping("/check")
    String check(RedirectAttributes answer) {
        if (checks.start()) {
            answer.addFlashAttribute("done", "The check has begun. Reload this page in a moment.");
        } else {
            answer.addFlashAttribute(
                    "error", "A check is already under way. If it does not end, look for a failed job in Cockpit.");
        }
        return "redirect:/stuck";
    }

    @GetMapping("/{reference}")
    String one(@PathVariable String reference, Model model) {
        CaseStanding standing = repairs.standing(reference);
        model.addAttribute("standing", standing);
        model.addAttribute("repairs", repairs.of(reference));
        return "stuck/case";
    }

    /** Shows what a repair would do that needs nothing entered. */
    @PostMapping("/{reference}/preview")
    String preview(
            @PathVariable String reference,
            @RequestParam RepairKind kind,
            @ModelAttribute(FormViews.MAIN) RepairForm form,
            BindingResult errors,
            Model model) {
        RepairOrder order = form.order(kind, reference);
        return FormSubmission.saved(errors, address(reference), () -> preview(order, model))
                ? PREVIEW
                : one(reference, model);
    }

    private void preview(RepairOrder order, Model model) {
        model.addAttribute("preview", repairs.preview(order));
    }

    @PostMapping("/{reference}/repair")
    String repair(
            @PathVariable String reference,
            @RequestParam RepairKind kind,
            @Valid @ModelAttribute(FormViews.MAIN) RepairForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes answer) {
        RepairOrder order = form.order(kind, reference);
        boolean reasonIsWrong = errors.hasErrors();
        if (FormSubmission.saved(errors, address(reference), () -> repairs.repair(order))) {
            answer.addFlashAttribute("done", "Done: " + kind.words() + ".");
            return "redirect:" + address(reference);
        }
        if (reasonIsWrong) {
            preview(order, model);
            return PREVIEW;
        }
        // What the preview showed is no longer true, so the case as it stands now is shown instead
        return one(reference, model);
    }

    private static String address(String reference) {
        return "/stuck/" + reference;
    }
}
