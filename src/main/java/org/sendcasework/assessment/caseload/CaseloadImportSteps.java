package org.sendcasework.assessment.caseload;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.data.domain.Limit;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the import's model calls, under the name {@code caseloadImport}. */
@Component("caseloadImport")
public class CaseloadImportSteps {

    private static final int ROWS_AT_A_TIME = 100;

    private final ImportRunRepository runs;
    private final ImportRowRepository rows;
    private final CaseloadRowWorker worker;
    private final SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("caseload-import-");

    CaseloadImportSteps(ImportRunRepository runs, ImportRowRepository rows, CaseloadRowWorker worker) {
        this.runs = runs;
        this.rows = rows;
        this.worker = worker;
    }

    /**
     * Service task take-in-the-next-rows; sets the routing fact {@code moreRows}. The rows are processed in a separate
     * thread, since within the job's thread the engine would join each row's work to the job's transaction, and one bad
     * row would undo the good ones.
     */
    public void takeInNextRows(DelegateExecution execution) {
        UUID runId = UUID.fromString((String) execution.getVariable("importRunId"));
        String startedBy = runs.findById(runId).orElseThrow().getStartedBy();
        CompletableFuture.runAsync(() -> work(runId, startedBy), executor).join();
        ImportRun run = runs.findById(runId).orElseThrow();
        run.count(
                rows.countByRunIdAndState(runId, ImportRow.State.TAKEN),
                rows.countByRunIdAndState(runId, ImportRow.State.KNOWN),
                rows.countByRunIdAndState(runId, ImportRow.State.REFUSED));
        runs.save(run);
        execution.setVariable("moreRows", !run.isFinished());
    }

    private void work(UUID runId, String startedBy) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(startedBy, null, List.of()));
        try {
            rows.findByRunIdAndStateOrderByLineNumber(runId, ImportRow.State.WAITING, Limit.of(ROWS_AT_A_TIME))
                    .forEach(row -> worker.work(row.getId()));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
