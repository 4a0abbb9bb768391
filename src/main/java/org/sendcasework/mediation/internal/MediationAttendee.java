package org.sendcasework.mediation.internal;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** Who comes to a mediation for a body, and that they have authority to settle. */
@Entity
public class MediationAttendee extends AppendOnlyRecord {

    private UUID sessionId;
    private String body;
    private String name;
    private boolean withAuthority;

    protected MediationAttendee() {}

    public MediationAttendee(UUID sessionId, String body, Arrangement.Attendee attendee) {
        super(UUID.randomUUID());
        this.sessionId = sessionId;
        this.body = body;
        this.name = attendee.name();
        this.withAuthority = attendee.withAuthority();
    }

    public UUID getSessionId() {
        return sessionId;
    }

    /** AUTHORITY, or the code of an integrated care board. */
    public String getBody() {
        return body;
    }

    public String getName() {
        return name;
    }

    public boolean isWithAuthority() {
        return withAuthority;
    }
}
