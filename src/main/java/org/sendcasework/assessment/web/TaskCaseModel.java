package org.sendcasework.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.assessment.web.TaskCase.DocumentLine;
import org.sendcasework.assessment.web.TaskCase.TimelineLine;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.casefile.Document;
import org.sendcasework.casefile.Documents;
import org.sendcasework.casefile.TimelineEntry;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.clock.DeadlineExplanation;
import org.sendcasework.engine.TaskAccess;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.springframework.stereotype.Component;

/** Gathers what a reader of a task may see of its case. */
@Component
class TaskCaseModel {

    private static final int MOST_LINES = 30;

    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final Documents documents;
    private final DeadlineExplainer explainer;
    private final CaseSubjects subjects;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskCaseModel(
            CaseFiles caseFiles,
            CaseRecords records,
            Documents documents,
            DeadlineExplainer explainer,
            CaseSubjects subjects,
            CurrentUser currentUser,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.documents = documents;
        this.explainer = explainer;
        this.subjects = subjects;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param about the ids of what the task is about */
    TaskCase of(TaskAccess.CaseTask task, Set<String> about) {
        CaseFile caseFile = caseFiles.byReference(task.caseReference());
        boolean whole = Groups.CASE_FILE_READERS.stream().anyMatch(currentUser::isIn);
        return new TaskCase(
                caseFile.getReference(),
                CaseTexts.child(caseFile),
                caseFile.getDateReceived(),
                whole ? caseFile.getStage().words() : null,
                whole,
                clocks(caseFile, whole ? null : about),
                documents(caseFile, whole),
                whole ? timeline(caseFile) : List.of());
    }

    private List<TaskClock> clocks(CaseFile caseFile, Set<String> about) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> words = subjects.of(caseFile.getReference());
        Comparator<DeadlineExplanation> openFirst =
                Comparator.comparing(explained -> !explained.deadline().isOpen());
        return explainer.explain(caseFile.getReference()).stream()
                .filter(explained ->
                        about == null || about.contains(explained.deadline().getSubjectId()))
                .sorted(openFirst.thenComparing(
                        explained -> explained.deadline().getDueDate()))
                .map(explained ->
                        TaskClock.of(explained, words.get(explained.deadline().getSubjectId()), today))
                .toList();
    }

    private List<DocumentLine> documents(CaseFile caseFile, boolean whole) {
        return documents.of(caseFile).stream()
                .filter(document -> whole || document.getAddedBy().equals(currentUser.username()))
                .map(document -> line(caseFile, document, whole))
                .toList();
    }

    private DocumentLine line(CaseFile caseFile, Document document, boolean whole) {
        return new DocumentLine(
                document.getId(),
                document.getTitle(),
                LocalDate.ofInstant(document.getAddedAt(), clock.getZone()),
                whole ? "/cases/" + caseFile.getReference() + "/documents/" + document.getId() : null);
    }

    private List<TimelineLine> timeline(CaseFile caseFile) {
        return records.timeline(caseFile).stream()
                .sorted(Comparator.comparing(TimelineEntry::getRecordedAt).reversed())
                .limit(MOST_LINES)
                .map(entry -> new TimelineLine(entry.getHappenedOn(), entry.getText(), entry.getActor()))
                .toList();
    }
}
