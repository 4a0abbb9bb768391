package org.sendcasework.assessment.caseload;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.NotFoundException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts imports and shows how far they are. */
@Service
@Transactional
public class CaseloadImports {

    private static final int MOST_REFUSED_SHOWN = 500;

    private final ImportRunRepository runs;
    private final ImportRowRepository rows;
    private final RuntimeService runtime;
    private final CurrentUser currentUser;
    private final Clock clock;

    CaseloadImports(
            ImportRunRepository runs,
            ImportRowRepository rows,
            RuntimeService runtime,
            CurrentUser currentUser,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.runtime = runtime;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** An empty caseload file: one line with every column. */
    public static String template() {
        return String.join(",", CaseloadColumns.ALL) + "\r\n";
    }

    /** Keeps the file's rows and starts the process that takes them in. */
    public ImportRun start(String fileName, byte[] content) {
        List<CaseloadFile.Line> lines = CaseloadFile.read(content);
        String name = fileName == null || fileName.isBlank() ? "caseload.csv" : fileName;
        ImportRun run = runs.save(new ImportRun(
                name.length() > 200 ? name.substring(0, 200) : name,
                currentUser.username(),
                clock.instant(),
                lines.size()));
        rows.saveAll(lines.stream()
                .map(line -> new ImportRow(run.getId(), line.number(), line.cells()))
                .toList());
        rows.flush();
        runtime.startProcessInstanceByKey(
                "caseload-import",
                "IMPORT-" + run.getId(),
                Map.of("importRunId", run.getId().toString()));
        return run;
    }

    /** A page of all imports. */
    @Transactional(readOnly = true)
    public Page<ImportRun> all(Pageable page) {
        return runs.findAll(page);
    }

    @Transactional(readOnly = true)
    public ImportRun byId(UUID id) {
        return runs.findById(id).orElseThrow(() -> new NotFoundException("There is no such import."));
    }

    /** The rows that were refused, by line, at most 500. */
    @Transactional(readOnly = true)
    public List<ImportRow> refused(UUID id) {
        return rows.findByRunIdAndStateOrderByLineNumber(id, ImportRow.State.REFUSED, Limit.of(MOST_REFUSED_SHOWN));
    }

    /** A page of the rows that were refused. */
    @Transactional(readOnly = true)
    public Page<ImportRow> refused(UUID id, Pageable page) {
        return rows.findByRunIdAndState(id, ImportRow.State.REFUSED, page);
    }
}
