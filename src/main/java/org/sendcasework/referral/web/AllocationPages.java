package org.sendcasework.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.TaskForms;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.EahAllocation;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The waiting list and the room that services have: a referral is allocated here as in Tasklist, by the same form. */
@Controller
@RequestMapping("/eah/allocation")
class AllocationPages {

    private static final int WEEKS = 12;

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

    /** A week that has room for a referral. */
    public record Week(String monday, String text) {}

    /** A referral that waits. */
    public record Waiting(
            String reference,
            String setting,
            String locality,
            String discipline,
            String priority,
            long daysWaiting,
            String contactDue,
            boolean late,
            int sessionsAsked,
            List<PartnerService> services,
            List<Week> weeks) {}

    @GetMapping
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = Capacity.weekOf(today);
        List<Capacity.Use> pool = capacity.use(monday, monday.plusWeeks(WEEKS));
        model.addAttribute(
                "waiting",
                allocation.waitingList().stream()
                        .map(referral -> waiting(referral, pool, today))
                        .toList());
        return "eah/allocation";
    }

    private Waiting waiting(EahReferral referral, List<Capacity.Use> pool, LocalDate today) {
        LocalDate due = ledger.find(referral.getReference(), referral.getContactStandard())
                .orElseThrow()
                .getDueDate();
        List<Week> weeks = pool.stream()
                .filter(use -> use.week().getDiscipline() == referral.getDiscipline()
                        && use.week().getLocality().equals(referral.getSetting().getLocality())
                        && use.free() > 0)
                .map(use -> new Week(
                        use.week().getWeekStarting().toString(),
                        Texts.date(use.week().getWeekStarting()) + ": " + use.free() + " free"))
                .toList();
        return new Waiting(
                referral.getReference(),
                referral.getSetting().getName(),
                referral.getSetting().getLocality(),
                referral.getDiscipline().words(),
                referral.getPriority().name().substring(1),
                ChronoUnit.DAYS.between(referral.getReceivedOn(), today),
                Texts.dueDate(due),
                today.isAfter(due),
                referral.getSessionsAsked(),
                allocation.servicesFor(referral),
                weeks);
    }

    @PostMapping("/{reference}")
    String allocate(
            @PathVariable String reference,
            @RequestParam String provider,
            @RequestParam String week,
            @RequestParam String sessions,
            RedirectAttributes answer) {
        boolean done = Answers.changed(
                answer,
                () -> forms.submit(
                        reference,
                        "allocate-to-a-service",
                        Map.of("provider", provider, "week", week, "sessions", wholeNumber(sessions))));
        if (done) {
            answer.addFlashAttribute("done", reference + " is allocated. The service has the task of first contact.");
        }
        return "redirect:/eah/allocation";
    }

    private static int wholeNumber(String entered) {
        try {
            return Integer.parseInt(Inputs.text("sessions", entered, 9));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("sessions", "must be a whole number");
        }
    }
}
