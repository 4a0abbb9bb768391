package org.sendcasework.notification.promise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** One thing a family is to hear by a day. Whether it was kept follows from the days. */
@Entity
public class ContactPromise {

    /** What families are promised. */
    public enum Kind {
        ACKNOWLEDGEMENT("Requests acknowledged within two working days"),
        DECISION("Families notified of decisions by the next working day"),
        UPDATE("Updates to families every 14 days while a deadline is overdue");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Id
    private UUID id;

    private String caseReference;

    /** The case, where an earlier release kept the promise for a mediation of it; made by the database. */
    @Column(insertable = false, updatable = false)
    private String rootCaseReference;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate dueOn;
    private LocalDate doneOn;
    private LocalDate lapsedOn;
    private UUID messageId;

    @Version
    private Integer version;

    protected ContactPromise() {}

    ContactPromise(String caseReference, Kind kind, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.caseReference = caseReference;
        this.kind = kind;
        this.dueOn = dueOn;
    }

    void keepBy(UUID message) {
        this.messageId = message;
    }

    void done(LocalDate on) {
        if (isOpen()) {
            this.doneOn = on;
        }
    }

    void lapse(LocalDate on) {
        if (isOpen()) {
            this.lapsedOn = on;
        }
    }

    boolean isOpen() {
        return doneOn == null && lapsedOn == null;
    }

    public UUID getId() {
        return id;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public Kind getKind() {
        return kind;
    }

    /** The last day on which it is kept, inclusive. */
    public LocalDate getDueOn() {
        return dueOn;
    }

    /** Null until it was done. */
    public LocalDate getDoneOn() {
        return doneOn;
    }

    /** Null unless it no longer applies. */
    public LocalDate getLapsedOn() {
        return lapsedOn;
    }

    /** The message that keeps it; null without one. */
    public UUID getMessageId() {
        return messageId;
    }
}
