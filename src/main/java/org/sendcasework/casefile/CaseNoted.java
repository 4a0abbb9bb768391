package org.sendcasework.casefile;

import java.util.UUID;
import org.sendcasework.identity.CurrentUser;

/** Something happened on a case and is in its timeline. */
public record CaseNoted(UUID caseId, String actor) {

    /** Whether a person or another program did it, rather than one of our timers or imports. */
    public boolean isSomeonesWork() {
        return !CurrentUser.SYSTEM.equals(actor);
    }
}
