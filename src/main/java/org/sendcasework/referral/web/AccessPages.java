package org.sendcasework.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sendcasework.referral.FairAccess;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Fair access: coverage, who is not reached yet, how concentrated use is, and use against need. */
@Controller
class AccessPages {

    private final FairAccess access;
    private final Clock clock;

    AccessPages(FairAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/eah/access")
    String page(@RequestParam(required = false) String from, @RequestParam(required = false) String to, Model model) {
        LocalDate today = LocalDate.now(clock);
        Period period = Period.of(null, null, today);
        try {
            period = Period.of(from, to, today);
        } catch (InvalidInputException e) {
            model.addAttribute("error", e.rule() + " (" + e.field() + ")");
        }
        List<FairAccess.Coverage> coverage = access.coverage(period.from(), period.to());
        model.addAttribute("period", period);
        model.addAttribute("coverage", coverage);
        model.addAttribute(
                "settings",
                coverage.stream().mapToInt(FairAccess.Coverage::settings).sum());
        model.addAttribute(
                "reached",
                coverage.stream().mapToInt(FairAccess.Coverage::reached).sum());
        model.addAttribute("notReached", access.notYetReached(period.from(), period.to()));
        model.addAttribute("concentration", access.concentration(period.from(), period.to()));
        model.addAttribute("bands", access.useAgainstNeed(period.from(), period.to()));
        return "eah/access";
    }

    /** Every setting with its need and use, for a spreadsheet. */
    @GetMapping("/eah/access.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        Period period = Period.of(from, to, LocalDate.now(clock));
        CsvDownload csv = new CsvDownload(
                "urn",
                "name",
                "phase",
                "locality",
                "family_hub",
                "in_area",
                "pupils",
                "need_index",
                "core_sessions",
                "sessions_used",
                "outreach");
        access.uses(period.from(), period.to())
                .forEach(use -> csv.row(
                        use.urn(),
                        use.name(),
                        use.phase(),
                        use.locality(),
                        use.familyHub(),
                        use.inArea() ? "yes" : "no",
                        use.pupils(),
                        use.needIndex(),
                        use.coreSessions(),
                        use.sessionsUsed(),
                        use.outreach()));
        return csv.download("experts-at-hand-access.csv");
    }
}
