package org.sendcasework.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.referral.EahMeasures;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The measures of Experts at Hand with their definitions; small numbers are left out of what the public gets. */
@Controller
class EahMeasurePages {

    private final EahMeasures measures;
    private final Clock clock;

    EahMeasurePages(EahMeasures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    @GetMapping("/eah/measures")
    String page(@RequestParam(required = false) String from, @RequestParam(required = false) String to, Model model) {
        LocalDate today = LocalDate.now(clock);
        Period period = Period.of(null, null, today);
        try {
            period = Period.of(from, to, today);
        } catch (InvalidInputException e) {
            model.addAttribute("error", e.rule() + " (" + e.field() + ")");
        }
        model.addAttribute("period", period);
        model.addAttribute("measures", measures.of(period.from(), period.to(), today));
        model.addAttribute("disciplines", measures.spread(EahMeasures.Cut.DISCIPLINE, period.from(), period.to()));
        model.addAttribute("phases", measures.spread(EahMeasures.Cut.PHASE, period.from(), period.to()));
        model.addAttribute("localities", measures.spread(EahMeasures.Cut.LOCALITY, period.from(), period.to()));
        return "eah/measures";
    }

    /** The measures for publication. */
    @GetMapping("/eah/measures.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        LocalDate today = LocalDate.now(clock);
        Period period = Period.of(from, to, today);
        CsvDownload csv = new CsvDownload("measure", "value", "out_of", "definition", "from", "to");
        measures.of(period.from(), period.to(), today)
                .forEach(measure -> csv.row(
                        measure.name(),
                        measure.publicText(),
                        measure.publicDenominator(),
                        measure.definition(),
                        period.from(),
                        period.to()));
        return csv.download("experts-at-hand-measures.csv");
    }
}
