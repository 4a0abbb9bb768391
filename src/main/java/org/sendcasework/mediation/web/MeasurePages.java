package org.sendcasework.mediation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.mediation.DisputeMeasures;
import org.sendcasework.mediation.MeasuredPeriod;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PageProblems;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures about mediation and appeals, each with its definition; for publication with small numbers suppressed. */
@Controller
class MeasurePages {

    private final DisputeMeasures measures;
    private final Clock clock;

    MeasurePages(DisputeMeasures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    @GetMapping("/mediation/measures")
    String measures(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "false") boolean published,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from == null ? today.minusMonths(12).plusDays(1) : from;
        LocalDate last = to == null ? today : to;
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("published", published);
        try {
            DisputeMeasures.Figures figures = measures.of(new MeasuredPeriod(first, last));
            model.addAttribute("figures", published ? figures.published() : figures);
        } catch (InvalidInputException e) {
            model.addAttribute("error", PageProblems.words(e));
        }
        return "mediation/measures";
    }
}
