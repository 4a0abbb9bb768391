package org.sendcasework.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What nearly every step on a case needs: the case, a line in its timeline, the day, the officer and the
 * event for other modules. A service that works on cases takes this one and, besides, only what its own use case needs.
 */
@Component
public class CaseWork {

    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    CaseWork(
            CaseFiles caseFiles,
            CaseRecords records,
            CurrentUser currentUser,
            Dates dates,
            ApplicationEventPublisher events) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.currentUser = currentUser;
        this.dates = dates;
        this.events = events;
    }

    /** The case to read and to write about, as {@link CaseFiles#byReference}. */
    public CaseFile caseOf(String reference) {
        return caseFiles.byReference(reference);
    }

    /** The case for a change of its own fields, as {@link CaseFiles#toChange}. */
    public CaseFile toChange(String reference) {
        return caseFiles.toChange(reference);
    }

    public LocalDate today() {
        return dates.today();
    }

    public Instant now() {
        return dates.now();
    }

    /** The name of the account that acts. */
    public String officer() {
        return currentUser.username();
    }

    /** Adds a line to the timeline for something that happened today. */
    public void note(CaseFile caseFile, String kind, String text) {
        records.note(caseFile, kind, text);
    }

    /** Adds a line to the timeline for something that happened on a day, which may be before today. */
    public void note(CaseFile caseFile, LocalDate happenedOn, String kind, String text) {
        records.note(caseFile, happenedOn, kind, text);
    }

    /** The latest decision of a kind, which must be there by now. */
    public Decision decided(CaseFile caseFile, Decision.Kind kind) {
        return records.latest(caseFile, kind).orElseThrow();
    }

    /** Publishes to the other modules what happened; they hear it in the same transaction. */
    public void publish(Object event) {
        events.publishEvent(event);
    }
}
