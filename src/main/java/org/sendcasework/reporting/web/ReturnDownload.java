package org.sendcasework.reporting.web;

import java.time.LocalDate;
import org.sendcasework.reporting.snapshot.PeriodKey;
import org.sendcasework.reporting.snapshot.PeriodSnapshot;
import org.sendcasework.reporting.snapshot.PeriodSnapshots;
import org.sendcasework.reporting.snapshot.QuarterlyReturn;
import org.sendcasework.shared.CsvDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The quarterly return as CSV, from a locked quarter and nothing else. */
@Controller
class ReturnDownload {

    private final PeriodSnapshots snapshots;
    private final QuarterlyReturn quarterlyReturn;

    ReturnDownload(PeriodSnapshots snapshots, QuarterlyReturn quarterlyReturn) {
        this.snapshots = snapshots;
        this.quarterlyReturn = quarterlyReturn;
    }

    @GetMapping(
            value = "/dashboard/periods/QUARTER/{startsOn}/issues/{issue}/return.csv",
            produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> quarterly(@PathVariable LocalDate startsOn, @PathVariable int issue) {
        PeriodSnapshot snapshot = snapshots.issue(PeriodKey.of("QUARTER", startsOn), issue);
        CsvDownload csv = new CsvDownload("from", "to", "issue", "line", "label", "value");
        quarterlyReturn
                .fill(snapshots.figures(snapshot))
                .forEach(filled -> csv.row(
                        snapshot.getStartsOn(),
                        snapshot.getEndsOn(),
                        issue,
                        filled.line().line(),
                        filled.line().label(),
                        filled.number()));
        return csv.download("quarterly-return-" + startsOn + "-issue-" + issue + ".csv");
    }
}
