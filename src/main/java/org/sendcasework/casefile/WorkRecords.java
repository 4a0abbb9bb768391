package org.sendcasework.casefile;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the record that a reference belongs to: the case file, or the record of another module. */
@Service
@Transactional
public class WorkRecords {

    private final ObjectProvider<WorkRecord> others;
    private final CaseFiles caseFiles;
    private final CaseRecords records;

    WorkRecords(ObjectProvider<WorkRecord> others, CaseFiles caseFiles, CaseRecords records) {
        this.others = others;
        this.caseFiles = caseFiles;
        this.records = records;
    }

    /** Adds a line for something that happened today. */
    public void note(String reference, String kind, String text) {
        other(reference)
                .ifPresentOrElse(
                        other -> other.note(reference, kind, text),
                        () -> records.note(caseFiles.byReference(reference), kind, text));
    }

    /** The same, and nothing for a reference that belongs to no record. */
    public void noteIfKnown(String reference, String kind, String text) {
        other(reference).ifPresentOrElse(other -> other.note(reference, kind, text), () -> caseFiles
                .find(reference)
                .ifPresent(caseFile -> records.note(caseFile, kind, text)));
    }

    /** What the work is about in one line. */
    @Transactional(readOnly = true)
    public String summary(String reference) {
        return other(reference)
                .map(other -> other.summary(reference))
                .orElseGet(() -> CaseTexts.child(caseFiles.byReference(reference)));
    }

    private Optional<WorkRecord> other(String reference) {
        return others.stream().filter(other -> other.keeps(reference)).findFirst();
    }
}
