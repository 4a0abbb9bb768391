package org.sendcasework.referral.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.shared.AppendOnlyRecord;

/** A request for an EHC needs assessment that came after a referral. */
@Entity
@Table(name = "eah_later_request")
public class LaterRequest extends AppendOnlyRecord {

    /** Why the request is taken to follow the referral. */
    public enum Match {
        SAME_CHILD("Same child"),
        SAME_SETTING_AND_NEED("Same setting and need");

        private final String words;

        Match(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private UUID referralId;
    private String caseReference;

    @Enumerated(EnumType.STRING)
    private Match match;

    private LocalDate requestedOn;

    protected LaterRequest() {}

    LaterRequest(EahReferral referral, String caseReference, Match match, LocalDate requestedOn) {
        super(UUID.randomUUID());
        this.referralId = referral.getId();
        this.caseReference = caseReference;
        this.match = match;
        this.requestedOn = requestedOn;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public Match getMatch() {
        return match;
    }

    public LocalDate getRequestedOn() {
        return requestedOn;
    }
}
