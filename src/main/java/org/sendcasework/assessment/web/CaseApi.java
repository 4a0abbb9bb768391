package org.sendcasework.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.RightToAsk;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.clock.DeadlineLedger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows other programs the state of a case. It gives no personal data. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases", description = "The stage of a case and its statutory deadlines")
class CaseApi {

    private final CaseFiles caseFiles;
    private final DeadlineLedger ledger;
    private final DeadlineExplainer explainer;
    private final CaseSubjects subjects;
    private final Clock clock;

    CaseApi(
            CaseFiles caseFiles,
            DeadlineLedger ledger,
            DeadlineExplainer explainer,
            CaseSubjects subjects,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.explainer = explainer;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * @param askedByRight whether whoever asked has a right to ask; otherwise the child was brought to attention
     * @param reassessment whether a plan is in force, so that it is a request for a re-assessment
     * @param team the name of the casework team that holds it; null for none
     */
    record CaseState(
            String reference,
            LocalDate dateReceived,
            boolean askedByRight,
            boolean reassessment,
            CaseStage stage,
            CaseOutcome outcome,
            LocalDate outcomeOn,
            String team,
            List<DeadlineState> deadlines) {}

    record DeadlineState(
            String rule,
            LocalDate triggerDate,
            LocalDate dueDate,
            Deadline.Status status,
            LocalDate closedOn,
            boolean missed) {}

    @Operation(summary = "The stage of a case")
    @GetMapping("/{reference}")
    CaseState state(@PathVariable String reference) {
        CaseFile caseFile = caseFiles.byReference(reference);
        LocalDate today = LocalDate.now(clock);
        return new CaseState(
                caseFile.getReference(),
                caseFile.getDateReceived(),
                RightToAsk.isMetBy(caseFile),
                caseFile.isReassessment(),
                caseFile.getStage(),
                caseFile.getOutcome(),
                caseFile.getOutcomeOn(),
                caseFile.getTeam() == null ? null : caseFile.getTeam().getName(),
                ledger.of(caseFile.getReference()).stream()
                        .map(deadline -> new DeadlineState(
                                deadline.getRuleCode().text(),
                                deadline.getTriggerDate(),
                                deadline.getDueDate(),
                                deadline.getStatus(),
                                deadline.getClosedOn(),
                                deadline.isMissedOn(today)))
                        .toList());
    }

    @Operation(
            summary = "How each due date of a case is calculated",
            description =
                    "For each date: the rule and its version, the event and its day, how the days were counted, exceptions"
                            + " and corrections with who entered them, and a paragraph for a letter.")
    @GetMapping("/{reference}/clock")
    List<ExplainedDate> clock(@PathVariable String reference) {
        String root = caseFiles.byReference(reference).getReference();
        Map<String, String> about = subjects.of(root);
        LocalDate today = LocalDate.now(clock);
        return explainer.explain(root).stream()
                .map(date -> ExplainedDate.of(date, about.get(date.deadline().getSubjectId()), today))
                .toList();
    }
}
