package org.sendcasework.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.EahAllocation;
import org.sendcasework.referral.internal.EahDirectory;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pool of sessions by week, discipline and locality, and what the waiting list asks of it. */
@Controller
@RequestMapping("/eah/capacity")
class CapacityPages {

    private static final int WEEKS_BACK = 2;
    private static final int WEEKS_AHEAD = 8;

    private static final RowSorting<Capacity.Use> POOL = new RowSorting<Capacity.Use>()
            .by("week", Comparator.comparing(use -> use.week().getWeekStarting()))
            .by(
                    "discipline",
                    Comparator.comparing(use -> use.week().getDiscipline().words()))
            .by("locality", Comparator.comparing(use -> use.week().getLocality()))
            .by("available", Comparator.comparing(use -> use.week().getSessions()))
            .by("free", Comparator.comparing(Capacity.Use::free));

    private static final RowSorting<EahAllocation.AskedFor> DEMAND = new RowSorting<EahAllocation.AskedFor>()
            .by("discipline", Comparator.comparing(EahAllocation.AskedFor::discipline))
            .by("locality", Comparator.comparing(EahAllocation.AskedFor::locality))
            .by("referrals", Comparator.comparing(EahAllocation.AskedFor::referrals))
            .by("sessions", Comparator.comparing(EahAllocation.AskedFor::sessions))
            .by("oldest", Comparator.comparing(EahAllocation.AskedFor::oldest));

    private final Capacity capacity;
    private final EahAllocation allocation;
    private final EahDirectory directory;
    private final Clock clock;

    CapacityPages(Capacity capacity, EahAllocation allocation, EahDirectory directory, Clock clock) {
        this.capacity = capacity;
        this.allocation = allocation;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String discipline,
            @RequestParam(defaultValue = "") String locality,
            Pageable page,
            HttpServletRequest request,
            Model model) {
        LocalDate monday = Capacity.weekOf(LocalDate.now(clock));
        List<Capacity.Use> weeks = capacity.use(monday.minusWeeks(WEEKS_BACK), monday.plusWeeks(WEEKS_AHEAD));
        List<Capacity.Use> shown = weeks.stream()
                .filter(use -> discipline.isEmpty()
                        || use.week().getDiscipline().name().equals(discipline))
                .filter(use -> locality.isEmpty() || use.week().getLocality().equals(locality))
                .toList();
        model.addAttribute("list", ListPage.of(POOL.page(shown, page), page, request));
        model.addAttribute("discipline", discipline);
        model.addAttribute("locality", locality);
        model.addAttribute("disciplines", FormValues.DISCIPLINES);
        model.addAttribute(
                "localities",
                weeks.stream()
                        .map(use -> use.week().getLocality())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("mayChange", directory.seesAll());
        return "eah/capacity";
    }

    @GetMapping("/demand")
    String demand(Pageable page, HttpServletRequest request, Model model) {
        model.addAttribute("list", ListPage.of(DEMAND.page(allocation.askedFor(), page), page, request));
        return "eah/capacity-demand";
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return CsvDownload.download("capacity.csv", Capacity.template());
    }
}
