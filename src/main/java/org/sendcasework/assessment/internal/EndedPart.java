package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** Something that ended with a case: a deadline that was open, or a process with the steps at which it stood. */
@Entity
@Table(name = "case_ending_part")
class EndedPart extends AppendOnlyRecord {

    /** What it is. */
    enum Kind {
        DEADLINE,
        PROCESS
    }

    @Column(name = "case_ending_id")
    private UUID endingId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String what;
    private String stood;

    protected EndedPart() {}

    /**
     * A part of an ending.
     *
     * @param what the id of the deadline, or the key of the process
     * @param stood where the process stood; null for a deadline
     */
    EndedPart(UUID endingId, Kind kind, String what, String stood) {
        super(UUID.randomUUID());
        this.endingId = endingId;
        this.kind = kind;
        this.what = what;
        this.stood = stood;
    }

    UUID getEndingId() {
        return endingId;
    }

    Kind getKind() {
        return kind;
    }

    String getWhat() {
        return what;
    }

    String getStood() {
        return stood;
    }
}
