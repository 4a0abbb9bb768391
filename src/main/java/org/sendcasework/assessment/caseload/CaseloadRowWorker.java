package org.sendcasework.assessment.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports one row in a separate transaction: a bad row is refused and changes nothing else. */
@Component
class CaseloadRowWorker {

    private final ImportRowRepository rows;
    private final CaseloadRowImport takeover;
    private final CaseFiles caseFiles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseloadRowWorker(
            ImportRowRepository rows,
            CaseloadRowImport takeover,
            CaseFiles caseFiles,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.takeover = takeover;
        this.caseFiles = caseFiles;
        this.transaction = transaction;
        this.clock = clock;
    }

    void work(UUID rowId) {
        try {
            transaction.executeWithoutResult(status -> take(rows.findById(rowId).orElseThrow()));
        } catch (InvalidInputException refusal) {
            transaction.executeWithoutResult(
                    status -> rows.findById(rowId).orElseThrow().refuse(refusal.field(), refusal.rule()));
        }
    }

    private void take(ImportRow row) {
        Map<String, String> cells = CaseloadFile.cells(row.cells());
        String source = cells.get(CaseloadColumns.SOURCE_REFERENCE);
        if (source != null && caseFiles.hasSourceReference(source.strip())) {
            row.known();
        } else {
            row.taken(takeover.take(CaseloadRow.read(cells, LocalDate.now(clock))));
        }
    }
}
