package org.sendcasework.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.TaskForms;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.EahAllocation;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
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

/**
 * The waiting list and the sessions that services have: a referral is allocated here as in Tasklist, by the same rules.
 */
@Controller
@RequestMapping("/eah/allocation")
class AllocationPages {

    private static final int WEEKS = 12;

    private static final RowSorting<Waiting> SORTING = new RowSorting<Waiting>()
            .by("reference", Comparator.comparing(Waiting::reference))
            .by("priority", Comparator.comparing(Waiting::priority))
            .by("waiting", Comparator.comparing(Waiting::daysWaiting))
            .by("due", Comparator.comparing(Waiting::due))
            .by("discipline", Comparator.comparing(Waiting::discipline));

    private final EahAllocation allocation;
    private final Capacity capacity;
    private final DeadlineLedger ledger;
    private final TaskForms forms;
    private final Clock clock;

    AllocationPages(EahAllocation allocation, Capacity capacity, DeadlineLedger ledger, TaskForms forms, Clock clock) {
        this.allocation = allocation;
        this.capacity = capacity;
        this.ledger = ledger;
        this.forms = forms;
        this.clock = clock;
    }

    /** A referral that waits. */
    record Waiting(
            String reference,
            String setting,
            String locality,
            String discipline,
            String priority,
            long daysWaiting,
            LocalDate due,
            boolean late) {

        /** Such as "Thursday 14 January 2027". */
        public String dueWords() {
            return Texts.dueDate(due);
        }
    }

    @GetMapping
    String list(Pageable page, HttpServletRequest request, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<EahReferral> referrals = allocation.waitingList();
        Map<String, LocalDate> due = contactsDue(referrals);
        List<Waiting> waiting = referrals.stream()
                .map(referral -> waiting(referral, due.get(referral.getReference()), today))
                .toList();
        model.addAttribute("list", ListPage.of(SORTING.page(waiting, page), page, request));
        return "eah/allocation";
    }

    /** When each family must have been contacted; one query for each standard. */
    private Map<String, LocalDate> contactsDue(List<EahReferral> referrals) {
        Map<String, LocalDate> due = new HashMap<>();
        referrals.stream()
                .collect(Collectors.groupingBy(EahReferral::getContactStandard))
                .forEach((standard, waiting) -> ledger.findEach(
                                waiting.stream().map(EahReferral::getReference).toList(), standard)
                        .forEach((reference, deadline) -> due.put(reference, deadline.getDueDate())));
        return due;
    }

    private static Waiting waiting(EahReferral referral, LocalDate due, LocalDate today) {
        return new Waiting(
                referral.getReference(),
                referral.getSetting().getName(),
                referral.getSetting().getLocality(),
                referral.getDiscipline().words(),
                referral.getPriority().name().substring(1),
                ChronoUnit.DAYS.between(referral.getReceivedOn(), today),
                due,
                today.isAfter(due));
    }

    @GetMapping("/{reference}")
    String form(@PathVariable String reference, Model model) {
        EahReferral referral = allocation.waitingList().stream()
                .filter(waiting -> waiting.getReference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No referral " + reference + " is on the waiting list."));
        return form(
                new AllocationForm("", "", String.valueOf(referral.getSessionsAsked())), reference, referral, model);
    }

    @PostMapping("/{reference}")
    String allocate(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) AllocationForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                "/eah/referrals/" + reference,
                () -> forms.submit(reference, "allocate-to-a-service", form.taskFields()))) {
            EahReferral referral = allocation.waitingList().stream()
                    .filter(waiting -> waiting.getReference().equals(reference))
                    .findFirst()
                    .orElse(null);
            return form(form, reference, referral, model);
        }
        answer.addFlashAttribute("done", reference + " is allocated. The service has the task of first contact.");
        return "redirect:/eah/allocation";
    }

    /** Without a referral where somebody else allocated it before: then there is nothing left to select. */
    private String form(AllocationForm form, String reference, EahReferral referral, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("reference", reference);
        model.addAttribute("referral", referral);
        model.addAttribute("services", referral == null ? List.of() : services(referral));
        model.addAttribute("weeks", referral == null ? List.of() : weeks(referral));
        return "eah/allocate";
    }

    private List<Choice> services(EahReferral referral) {
        return allocation.servicesFor(referral).stream()
                .map(service -> new Choice(service.getCode(), service.getName()))
                .toList();
    }

    private List<Choice> weeks(EahReferral referral) {
        LocalDate monday = Capacity.weekOf(LocalDate.now(clock));
        return capacity.use(monday, monday.plusWeeks(WEEKS)).stream()
                .filter(use -> use.week().getDiscipline() == referral.getDiscipline()
                        && use.week().getLocality().equals(referral.getSetting().getLocality())
                        && use.free() > 0)
                .map(use -> new Choice(
                        use.week().getWeekStarting().toString(),
                        Texts.date(use.week().getWeekStarting()) + ": " + use.free() + " free"))
                .toList();
    }
}
