package org.sendcasework.escalation.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sendcasework.escalation.stuck.CaseStanding;
import org.sendcasework.escalation.stuck.CaseStanding.Owned;
import org.sendcasework.escalation.stuck.CaseStanding.RunningProcess;
import org.sendcasework.escalation.stuck.CaseStanding.Step;
import org.sendcasework.escalation.stuck.RepairKind;
import org.sendcasework.escalation.stuck.RepairOrder;
import org.sendcasework.escalation.stuck.RepairPreview;
import org.sendcasework.escalation.stuck.StuckRepairs;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The repairs for which something must be entered: another step, another owner, another date. Each leads to its preview. */
@Controller
@RequestMapping("/stuck/{reference}")
class StuckRepairPages {

    private final StuckRepairs repairs;

    StuckRepairPages(StuckRepairs repairs) {
        this.repairs = repairs;
    }

    @GetMapping("/step")
    String step(@PathVariable String reference, @RequestParam String process, @RequestParam String part, Model model) {
        CaseStanding standing = repairs.standing(reference);
        return stepPage(standing, new StepForm("", process, part, standing.state()), model);
    }

    @PostMapping("/step")
    String moveStep(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) StepForm form,
            BindingResult errors,
            Model model) {
        RepairOrder order =
                order(RepairKind.MOVE_TOKEN, reference, form.process(), form.part(), form.target(), form.state());
        return isPreviewed(order, errors, model)
                ? StuckPages.PREVIEW
                : stepPage(repairs.standing(reference), form, model);
    }

    private static String stepPage(CaseStanding standing, StepForm form, Model model) {
        RunningProcess process = process(standing, form.process());
        Step step = part(process.steps(), found -> found.id().equals(form.part()));
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("place", step.name());
        model.addAttribute(
                "targets",
                process.targets().stream()
                        .map(target -> new Choice(target.activityId(), target.name()))
                        .toList());
        return page("stuck/step", standing, model);
    }

    @GetMapping("/owner")
    String owner(@PathVariable String reference, @RequestParam String process, @RequestParam String part, Model model) {
        CaseStanding standing = repairs.standing(reference);
        Owned task =
                part(process(standing, process).tasks(), found -> found.id().equals(part));
        return ownerPage(standing, new OwnerForm(task.owner(), process, part, standing.state()), model);
    }

    @PostMapping("/owner")
    String changeOwner(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) OwnerForm form,
            BindingResult errors,
            Model model) {
        RepairOrder order =
                order(RepairKind.CHANGE_OWNER, reference, form.process(), form.part(), form.target(), form.state());
        return isPreviewed(order, errors, model)
                ? StuckPages.PREVIEW
                : ownerPage(repairs.standing(reference), form, model);
    }

    private static String ownerPage(CaseStanding standing, OwnerForm form, Model model) {
        Owned task = part(
                process(standing, form.process()).tasks(), found -> found.id().equals(form.part()));
        List<Choice> people = new ArrayList<>(Choice.of(task.candidates()));
        people.add(0, new Choice("", "Nobody: any member of its groups can take it"));
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("task", task);
        model.addAttribute("people", people);
        return page("stuck/owner", standing, model);
    }

    @GetMapping("/timer")
    String timer(@PathVariable String reference, @RequestParam String process, @RequestParam String part, Model model) {
        CaseStanding standing = repairs.standing(reference);
        return timerPage(standing, new TimerForm(DateInput.EMPTY, process, part, standing.state()), model);
    }

    @PostMapping("/timer")
    String moveTimer(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) TimerForm form,
            BindingResult errors,
            Model model) {
        RepairOrder order = order(
                RepairKind.MOVE_TIMER,
                reference,
                form.process(),
                form.part(),
                form.target().iso(),
                form.state());
        return isPreviewed(order, errors, model)
                ? StuckPages.PREVIEW
                : timerPage(repairs.standing(reference), form, model);
    }

    private static String timerPage(CaseStanding standing, TimerForm form, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("timer", part(process(standing, form.process()).jobs(), found -> found.id()
                .equals(form.part())));
        return page("stuck/timer", standing, model);
    }

    private static RepairOrder order(
            RepairKind kind, String reference, String process, String part, String target, String state) {
        return new RepairOrder(kind, reference, process, part, target, "", state);
    }

    /** Whether the repair can be shown; what is wrong is among the errors otherwise. */
    private boolean isPreviewed(RepairOrder order, BindingResult errors, Model model) {
        RepairPreview[] shown = new RepairPreview[1];
        if (!FormSubmission.saved(errors, "/stuck/" + order.caseReference(), () -> shown[0] = repairs.preview(order))) {
            return false;
        }
        model.addAttribute("preview", shown[0]);
        model.addAttribute(FormViews.MAIN, RepairForm.of(order));
        return true;
    }

    private static RunningProcess process(CaseStanding standing, String id) {
        return part(standing.processes(), found -> found.id().equals(id));
    }

    private static <T> T part(List<T> all, Predicate<T> wanted) {
        return all.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This is no longer part of the case."));
    }

    private static String page(String template, CaseStanding standing, Model model) {
        model.addAttribute("standing", standing);
        return template;
    }
}
